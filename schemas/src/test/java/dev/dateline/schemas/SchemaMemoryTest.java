package dev.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.kiota.ApiException;
import com.microsoft.kiota.ApiExceptionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SchemaMemoryTest {

  @TempDir private Path folder;

  private SchemaMemory memory() {
    return new SchemaMemory(Optional.of(folder.resolve("made/when/needed")));
  }

  private String away() {
    throw new UncheckedIOException(new IOException("connection refused"));
  }

  @Test
  void anotherProcessGoesOnWithEarlierAnswersWhileTheRegistryIsAway() {
    assertThat(memory().recall("schema-7", () -> "a schema", this::noPage)).isEqualTo("a schema");
    assertThat(memory().recall("schema-7", this::away, this::noPage)).isEqualTo("a schema");
  }

  @Test
  void aRegistryThatAnswersIsRightWhateverIsRemembered() {
    memory().recall("written-x", () -> "1 1 1", this::noPage);
    assertThat(memory().recall("written-x", () -> "2 2 1", this::noPage)).isEqualTo("2 2 1");
    assertThat(memory().recall("written-x", this::away, this::noPage)).isEqualTo("2 2 1");
  }

  @Test
  void oneProcessAsksEachQuestionOnce() {
    var memory = memory();
    memory.recall("schema-7", () -> "a schema", this::noPage);
    assertThat(memory.recall("schema-7", this::away, this::noPage)).isEqualTo("a schema");
  }

  @Test
  @Timeout(60)
  void aRegistryThatTakesQuestionsAndSaysNothingIsAway() {
    new SchemaMemory(Optional.of(folder)).recall("schema-7", () -> "a schema", this::noPage);
    var hanging = new CompletableFuture<String>();
    var later = new SchemaMemory(Optional.of(folder), Duration.ofMillis(50));
    assertThat(later.recall("schema-7", hanging::join, this::noPage)).isEqualTo("a schema");
    assertThatThrownBy(() -> later.recall("schema-8", hanging::join, this::noPage))
        .satisfies(e -> assertThat(RegistryTrouble.of(e)).contains("does not answer"));
    hanging.complete("too late");
  }

  @Test
  void whatWasNeverAskedCannotBeRemembered() {
    memory().recall("schema-7", () -> "a schema", this::noPage);
    assertThatThrownBy(() -> memory().recall("schema-8", this::away, this::noPage))
        .hasRootCauseMessage("connection refused");
  }

  @Test
  void anIdThatTheRegistryDoesNotKnowIsNotLookedUpOnDisk() {
    memory().recall("schema-7", () -> "a schema", this::noPage);
    Supplier<String> unknown =
        () -> {
          throw refusal(404);
        };
    assertThatThrownBy(() -> memory().recall("schema-7", unknown, this::noPage))
        .hasCauseInstanceOf(ApiException.class);
  }

  @Test
  void aDirectoryThatCannotBeWrittenCostsNothingWhileTheRegistryAnswers() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "in the way");
    var memory = new SchemaMemory(Optional.of(file));
    assertThat(memory.recall("schema-7", () -> "a schema", this::noPage)).isEqualTo("a schema");
    assertThat(SchemaMemory.isIn(file)).isFalse();
  }

  @Test
  void registriesDoNotShareTheirIds() {
    var one = (SchemaIds.Registry) SchemaIds.registry(URI.create("http://a:8080"), folder);
    var two = (SchemaIds.Registry) SchemaIds.registry(URI.create("http://a:8081"), folder);
    assertThat(one.remembered()).isNotEqualTo(two.remembered());
    assertThat(one.isRemembered()).isFalse();
    new SchemaMemory(one.remembered()).recall("schema-7", () -> "a schema", this::noPage);
    assertThat(one.isRemembered()).isTrue();
    assertThat(two.isRemembered()).isFalse();
  }

  @Test
  void whatIsNoAnswerIsNeitherBelievedNorRemembered() throws IOException {
    assertThatThrownBy(() -> memory().recall("schema-7", () -> "<html>", this::noPage))
        .satisfies(
            e -> assertThat(RegistryTrouble.of(e)).contains("gives no usable answer: a page"));
    memory().recall("schema-7", () -> "a schema", this::noPage);
    assertThat(memory().recall("schema-7", () -> "<html>", this::noPage)).isEqualTo("a schema");
    Files.writeString(folder.resolve("made/when/needed/schema-7"), "<damaged>");
    assertThatThrownBy(() -> memory().recall("schema-7", this::away, this::noPage))
        .hasRootCauseMessage("connection refused");
  }

  @Test
  void aRegistryThatRefusesIsNoBadRecordUnlessItDoesNotKnowTheId() {
    for (int status : new int[] {401, 403, 409, 429, 500, 503}) {
      assertThat(failure(status))
          .isInstanceOf(RegistryException.class)
          .hasMessageContaining("HTTP " + status);
    }
    assertThat(failure(404)).isInstanceOf(SerializationException.class);
  }

  @Test
  void badBytesAreNoRegistryThatIsAwayWhateverTheDecoderCallsThem() {
    var bad = new UncheckedIOException(new IOException("invalid int encoding"));
    assertThat(CodecFailure.of("cannot decode", bad)).isInstanceOf(SerializationException.class);
  }

  private void noPage(String answer) {
    if (answer.startsWith("<")) {
      throw new NoAnswerException("a page", null);
    }
  }

  private static RuntimeException failure(int status) {
    try {
      return RegistryTrouble.asking(
          () -> {
            throw new IllegalStateException(refusal(status));
          });
    } catch (RuntimeException e) {
      return CodecFailure.of("cannot decode", e);
    }
  }

  private static ApiException refusal(int status) {
    return new ApiExceptionBuilder().withMessage("no").withResponseStatusCode(status).build();
  }
}
