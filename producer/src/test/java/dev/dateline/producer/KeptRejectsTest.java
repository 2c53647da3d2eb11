package dev.dateline.producer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRejectsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T10:15:30Z"), ZoneOffset.UTC);

  @TempDir Path dir;

  private final ArticleReader reader = new ArticleReader(CLOCK, InputStream.nullInputStream());

  private Path keep(Reading.Rejected... rejects) {
    var file = dir.resolve("rejects.jsonl");
    try (var kept = new RejectsFile(file)) {
      List.of(rejects).forEach(kept::add);
    }
    return file;
  }

  private static Reading.Rejected reject(String source, String bytes) {
    return new Reading.Rejected(source, "an old bug", bytes.getBytes(UTF_8));
  }

  private List<Reading> readAgain(Path file) {
    var readings = new ArrayList<Reading>();
    reader.readRejects(file, readings::add);
    return readings;
  }

  @Test
  void whatWasRejectedIsReadAsTheArticleThatItWouldHaveBeen() throws IOException {
    var text = dir.resolve("a#1.txt");
    var lines = dir.resolve("b.jsonl");
    Files.writeString(text, "date 2023-09 Uno\n\nDue");
    Files.writeString(lines, "{\"text\":\"tre\"}");
    var first = new ArrayList<Reading>();
    reader.read(List.of(text.toString(), lines.toString()), first::add);

    var again =
        readAgain(
            keep(
                reject(text.toString(), "date 2023-09 Uno\n\nDue"),
                reject(lines + "#1", "{\"text\":\"tre\"}")));

    assertThat(again).isEqualTo(first).hasSize(2).hasOnlyElementsOfType(Reading.Accepted.class);
  }

  @Test
  void linesOfStandardInputAreLinesAndTheWholeOfItIsAText() {
    var again = readAgain(keep(reject("-#7", "{\"text\":\"a\"}"), reject("-", "b")));
    assertThat(again)
        .extracting(it -> ((Reading.Accepted) it).article().getSource().getUri())
        .containsExactly("stdin:-#7", "stdin:-");
  }

  @Test
  void whatIsStillNoArticleIsRejectedAgainUnderItsOwnName() {
    var again = readAgain(keep(reject("feed.jsonl#3", "{\"text\":"), reject("c.txt", "c")));
    assertThat(again).hasSize(2);
    assertThat(again.get(0).toString()).startsWith("feed.jsonl#3: malformed JSON line");
    assertThat(((Reading.Rejected) again.get(0)).bytes()).isEqualTo("{\"text\":".getBytes(UTF_8));
    assertThat(again.get(1)).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void aRejectWithoutBytesSaysWhereToLook() {
    assertThat(readAgain(keep(reject("huge.txt", ""))))
        .singleElement()
        .hasToString(
            "huge.txt: its bytes were not kept, publish it from where it lies; it was rejected"
                + " because: an old bug");
  }

  @Test
  void aFileOfOtherLinesIsNoFileOfRejects() throws IOException {
    var file = dir.resolve("other.jsonl");
    Files.writeString(
        file,
        "{\"text\":\"an article\"}\nnonsense\n{\"source\":\"a\",\"bytes\":7}\n"
            + "{\"source\":\"a\",\"bytes\":\"%\"}\n{\"source\":\"\\u0000\",\"bytes\":\"\"}");
    assertThat(readAgain(file))
        .hasSize(5)
        .allSatisfy(it -> assertThat(it.toString()).startsWith(file.toString() + "#"))
        .allSatisfy(it -> assertThat(it.toString()).contains("no rejected input"));
    assertThat(readAgain(dir.resolve("missing"))).singleElement().asString().contains("no such");
  }
}
