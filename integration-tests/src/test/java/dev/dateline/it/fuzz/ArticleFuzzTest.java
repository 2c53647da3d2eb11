package dev.dateline.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.producer.ArticleReader;
import dev.dateline.producer.Reading;
import dev.dateline.producer.RejectsFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any input of `publish` is an article with a lasting id, or a reject with its bytes and a cause.
 */
@Timeout(300)
@Tag("long")
class ArticleFuzzTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path work;

  @Test
  void anyTextFileIsOneArticleWhoseTextIsCutFromItOrOneRejectWithItsBytes() throws IOException {
    var file = work.resolve("article.txt");
    var ends =
        Fuzz.feed(
            Examples.texts(),
            (input, random) -> {
              Files.write(file, input);
              var readings = read(file);
              assertThat(readings).hasSize(1);
              assertThat(ids(readings)).isEqualTo(ids(read(file)));
              return checkedText(readings.get(0), input);
            });
    assertThat(ends).containsOnlyKeys("article", "reject");
  }

  @Test
  void anyFileOfLinesGivesAnArticleOrARejectWithItsBytesForEveryLine() throws IOException {
    var file = work.resolve("articles.jsonl");
    var ends =
        Fuzz.feed(
            Examples.lines(),
            (input, random) -> {
              Files.write(file, input);
              return checkedLines(read(file), input);
            });
    assertThat(ends).containsKeys("article", "reject");
  }

  @Test
  void anyStandardInputIsRead() {
    var ends =
        Fuzz.feed(
            both(),
            (input, random) -> {
              var readings = new ArrayList<Reading>();
              new ArticleReader(CLOCK, new ByteArrayInputStream(input))
                  .read(List.of(ArticleReader.STDIN), readings::add);
              assertThat(readings).isNotEmpty();
              readings.forEach(ArticleFuzzTest::checked);
              return readings.get(0).getClass().getSimpleName();
            });
    assertThat(ends).containsOnlyKeys("Accepted", "Rejected");
  }

  /** What is rejected keeps its bytes through the rejects file, and is rejected again the same. */
  @Test
  void anyRejectComesBackFromTheRejectsFileAsItWas() throws IOException {
    var file = work.resolve("rejects.jsonl");
    var ends =
        Fuzz.feed(
            both(),
            (input, random) -> {
              Files.deleteIfExists(file);
              var kept = random.nextBoolean() ? "somewhere/a.txt" : "somewhere/b.jsonl#7";
              try (var rejects = new RejectsFile(file)) {
                rejects.add(new Reading.Rejected(kept, "a cause \uD800", input));
              }
              var again = retry(file);
              assertThat(again).hasSize(1);
              if (again.get(0) instanceof Reading.Rejected reject && input.length > 0) {
                assertThat(reject.source()).isEqualTo(kept);
                assertThat(reject.bytes()).isEqualTo(input);
              }
              return checked(again.get(0));
            });
    assertThat(ends).containsOnlyKeys("article", "reject");
  }

  @Test
  void anyDamagedRejectsFileGivesOneReadingForEveryLine() throws IOException {
    var file = work.resolve("rejects.jsonl");
    var good = rejectsFile(file);
    var ends =
        Fuzz.feed(
            List.of(good),
            (input, random) -> {
              Files.write(file, input);
              var readings = retry(file);
              assertThat(readings).isNotEmpty();
              readings.forEach(ArticleFuzzTest::checked);
              return checked(readings.get(0));
            });
    assertThat(ends).containsOnlyKeys("article", "reject");
  }

  private static byte[] rejectsFile(Path file) throws IOException {
    try (var rejects = new RejectsFile(file)) {
      rejects.add(new Reading.Rejected("a.txt", "some cause", Examples.texts().get(0)));
      rejects.add(new Reading.Rejected("b.jsonl#3", "some cause", Examples.lines().get(0)));
      rejects.add(new Reading.Rejected("-", "too long", new byte[0]));
    }
    return Files.readAllBytes(file);
  }

  private static List<byte[]> both() {
    var both = new ArrayList<>(Examples.texts());
    both.addAll(Examples.lines());
    return both;
  }

  private static ArticleReader reader() {
    return new ArticleReader(CLOCK, InputStream.nullInputStream());
  }

  private static List<Reading> read(Path file) {
    var readings = new ArrayList<Reading>();
    reader().read(List.of(file.toString()), readings::add);
    return readings;
  }

  private static List<String> ids(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Accepted.class::isInstance)
        .map(it -> ((Reading.Accepted) it).article().getId())
        .toList();
  }

  private static List<Reading> retry(Path file) {
    var readings = new ArrayList<Reading>();
    reader().readRejects(file, readings::add);
    return readings;
  }

  private static String checkedText(Reading reading, byte[] input) {
    if (reading instanceof Reading.Accepted accepted) {
      var article = accepted.article();
      var decoded = new String(input, UTF_8);
      assertThat(decoded.substring(article.getSource().getTextStart()))
          .isEqualTo(article.getText());
    } else {
      assertThat(((Reading.Rejected) reading).bytes()).isEqualTo(input);
    }
    return checked(reading);
  }

  /** The lines that hold anything, split as bytes, must each come back in their order. */
  private static String checkedLines(List<Reading> readings, byte[] input) {
    var lines = lines(input);
    assertThat(readings).hasSize(Math.max(1, lines.size()));
    for (int i = 0; i < lines.size(); i++) {
      checked(readings.get(i));
      if (readings.get(i) instanceof Reading.Rejected reject) {
        assertThat(reject.bytes()).isEqualTo(lines.get(i));
      }
    }
    return checked(readings.get(0));
  }

  private static List<byte[]> lines(byte[] input) {
    var lines = new ArrayList<byte[]>();
    int from = 0;
    for (int i = 0; i <= input.length; i++) {
      if (i == input.length || input[i] == '\n') {
        var line = java.util.Arrays.copyOfRange(input, from, i);
        if (!new String(line, UTF_8).matches("[ \t\r]*")) {
          lines.add(line);
        }
        from = i + 1;
      }
    }
    return lines;
  }

  private static String checked(Reading reading) {
    if (reading instanceof Reading.Accepted accepted) {
      var article = accepted.article();
      assertThat(UUID.fromString(article.getId()).version()).isEqualTo(5);
      assertThat(article.getText()).isNotBlank();
      assertThat(UTF_8.newEncoder().canEncode(article.getText())).isTrue();
      return "article";
    }
    assertThat(((Reading.Rejected) reading).cause()).isNotBlank();
    return "reject";
  }
}
