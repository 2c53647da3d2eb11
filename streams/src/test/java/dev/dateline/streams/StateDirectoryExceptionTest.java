package dev.dateline.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a full disk makes it say needs a disk that is full: see the tests of the environment. */
class StateDirectoryExceptionTest {

  @TempDir private Path folder;

  private static String sentence(Path directory, Exception cause) {
    return new StateDirectoryException(directory, cause).getMessage();
  }

  @Test
  void namesTheDirectoryAndWhyItCannotBeWritten() throws IOException {
    var below = Files.writeString(folder.resolve("file"), "in the way").resolve("state");
    assertThat(sentence(below, new StreamsException("?")))
        .contains(below.toString(), "cannot be written");
  }

  @Test
  void tellsAHolderFromStateThatCannotBeUsed() {
    assertThat(sentence(folder.resolve("new"), new StreamsException("locked")))
        .contains("another process holds it");
    var damaged = new ProcessorStateException("no", new IOException("a bad block"));
    assertThat(sentence(folder, damaged)).contains("a bad block").doesNotContain("holds it");
    assertThat(Failure.of(damaged, EnrichSettings.DEFAULTS.withStateDir(folder)))
        .isInstanceOf(StateDirectoryException.class);
  }

  @Test
  void saysThatTheDiskIsFullAlsoWhenTheFailureGaveBackWhatItHadBegunToWrite() {
    var full = new IOException("While appending to file: OPTIONS-000008: No space left on device");
    for (var failure : List.of(new ProcessorStateException("no", full), new Error(full))) {
      assertThat(Failure.of(failure, EnrichSettings.DEFAULTS.withStateDir(folder)))
          .isInstanceOf(StateDirectoryException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("no space is left");
    }
  }

  @Test
  void saysThatACopyOfTheDirectoryIsInUse() {
    var fenced = new StreamsException(new FencedInstanceIdException("fenced"));
    assertThat(Failure.of(fenced, EnrichSettings.DEFAULTS.withStateDir(folder)))
        .isInstanceOf(StateDirectoryException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("a copy of it");
  }
}
