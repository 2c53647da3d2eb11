package dev.dateline.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.Console;
import dev.dateline.app.Dateline;
import dev.dateline.local.EmbeddedBroker;
import dev.dateline.schemas.RecordLimits;
import dev.dateline.schemas.SchemaIds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The one limit on documents, at each hop: as large as may be goes through, one byte more stops.
 */
@Tag("long")
class SizeLimitTest {

  private static final int LIMIT = RecordLimits.ARTICLE_TEXT;

  @TempDir static Path work;

  private static EmbeddedBroker broker;
  private static Pipeline pipeline;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start(work.resolve("broker"));
    pipeline =
        new Pipeline(broker.bootstrapServers(), "sizes", SchemaIds.local(), work.resolve("state"));
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  /** What a command left. */
  private record Answer(int exitCode, String out, String err) {}

  @Test
  void documentsAtTheLimitGoFromFileLineAndStandardInputToTheReader() throws IOException {
    var file = Files.writeString(work.resolve("largest.txt"), text("a", LIMIT));
    var wide = line("wide", text("界", LIMIT));
    var escaped = line("escaped", text("\\u00e9", "é", LIMIT));
    var lines = Files.write(work.resolve("largest.jsonl"), List.of(wide, escaped));
    assertThat(run("", "publish", file.toString(), lines.toString()).err()).contains("rejected 0");
    assertThat(run(line("piped", text("é", LIMIT)), "publish", "-").err()).contains("rejected 0");
    try (var runner = pipeline.enricher()) {
      assertThat(pipeline.read(pipeline.topics().enriched(), 4))
          .extracting(ConsumerRecord::value)
          .allSatisfy(
              enriched ->
                  assertThat(enriched.getArticle().getText().getBytes(UTF_8).length)
                      .isBetween(LIMIT - 2, LIMIT));
      assertThat(runner.counters().dead()).isZero();
    }
    var tail =
        run("", "tail", "enriched", "--from", "earliest", "--until", "now", "--format", "jsonl");
    assertThat(tail.exitCode()).isZero();
    assertThat(tail.out().lines()).hasSize(4).allMatch(line -> line.endsWith("}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"publish", "annotate"})
  void oneByteMoreIsRefusedNamingFileAndSizeAndTheGoodOneBesideItGoesThrough(String command)
      throws IOException {
    var large = Files.writeString(work.resolve("large.txt"), text("a", LIMIT + 1));
    var good = Files.writeString(work.resolve("good.txt"), "Anna Rossi è arrivata a Roma.");
    var answer = run("", command, large.toString(), good.toString());
    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.err()).contains("large.txt").contains(Integer.toString(LIMIT + 1));
    assertThat(answer.err()).doesNotContain("good.txt");
  }

  @Test
  void aLineThatIsOneByteTooLongIsRefusedByItsNumberAndSize() throws IOException {
    var good = line("good", "Anna Rossi è arrivata a Roma.");
    var lines =
        Files.write(
            work.resolve("mixed.jsonl"), List.of(good, line("long", text("a", LIMIT + 1)), good));
    var answer = run("", "publish", lines.toString());
    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.err()).contains("mixed.jsonl#2").contains(Integer.toString(LIMIT + 1));
  }

  /** A text of so many bytes, or as many less as are no whole unit. */
  private static String text(String unit, int bytes) {
    return text(unit, unit, bytes);
  }

  /** The same, where a unit is written in another way than it counts. */
  private static String text(String written, String unit, int bytes) {
    var start = "Anna Rossi. ";
    return start + written.repeat((bytes - start.length()) / unit.getBytes(UTF_8).length);
  }

  private static String line(String id, String text) {
    return "{\"id\": \"%s\", \"text\": \"%s\"}".formatted(id, text);
  }

  private static Answer run(String in, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new ByteArrayInputStream(in.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Map.of("DATELINE_BOOTSTRAP", broker.bootstrapServers(), "DATELINE_PREFIX", "sizes"),
            false,
            false);
    int code = Dateline.commandLine(console).execute(args);
    return new Answer(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
