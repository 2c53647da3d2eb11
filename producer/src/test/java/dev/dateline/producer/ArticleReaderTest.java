package dev.dateline.producer;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schemas.RecordLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T10:15:30Z"), ZoneOffset.UTC);

  @TempDir Path dir;

  @Test
  void everyKindOfBadInputIsRejectedWithItsCauseAndTheOthersGoOn() throws IOException {
    write("a-good.txt", "Uno\n\nDue");
    write("b-empty.txt", "");
    write("c-blank.txt", " \r\n\t\u00A0\uFEFF\n");
    write("d-header.txt", "date 2023-09\n");
    Files.write(dir.resolve("e-latin1.txt"), new byte[] {'c', 'a', 'f', 'f', (byte) 0xE8, '.'});
    Files.write(dir.resolve("f-utf16.txt"), "sedici bit".getBytes(UTF_16));
    Files.write(dir.resolve("g-binary.txt"), new byte[] {1, 2, 3, 4, 'a', 0, 0});
    write("h-large.txt", "x".repeat(RecordLimits.ARTICLE_TEXT + 1));
    write("i-lines.jsonl", "{\"text\":\"tre\"}\n\n{\"text\":\n{\"text\":\"quattro\"}");
    write("j-none.jsonl", "\n \n");
    Files.createSymbolicLink(dir.resolve("k-dangling.txt"), dir.resolve("nowhere"));
    write("z-good.txt", "Cinque");

    var readings = read(dir.toString(), dir + "/missing.txt");

    assertThat(texts(readings)).containsExactly("Uno\n\nDue", "tre", "quattro", "Cinque");
    assertThat(rejects(readings))
        .containsExactly(
            "b-empty.txt: empty",
            "c-blank.txt: nothing but white space and control characters",
            "d-header.txt: empty: there is no text",
            "e-latin1.txt: not UTF-8: bad byte 0xE8 at byte offset 4",
            "f-utf16.txt: binary: 10 of 22 bytes are control characters",
            "g-binary.txt: binary: 6 of 7 bytes are control characters",
            "h-large.txt: 8388609 bytes are over the limit of 8388608 bytes; they are not kept",
            "i-lines.jsonl#3: malformed JSON line: Unexpected end-of-input within/between Object"
                + " entries at column 9",
            "j-none.jsonl: empty: no line holds anything",
            "k-dangling.txt: no such file or directory",
            "missing.txt: no such file or directory");
  }

  @Test
  void textOfExactlyTheLimitIsAccepted() throws IOException {
    write("a.txt", "x".repeat(RecordLimits.ARTICLE_TEXT));
    assertThat(read(dir.toString())).singleElement().isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void emojiDigitsAndAnOddNulAreAnArticle() throws IOException {
    write("a.txt", "🚆🎉🇮🇹");
    write("b.txt", "12345 67.89");
    write("c.txt", "Un testo normale con un NUL\0 nel mezzo.");
    assertThat(texts(read(dir.toString())))
        .containsExactly("🚆🎉🇮🇹", "12345 67.89", "Un testo normale con un NUL\0 nel mezzo.");
  }

  @Test
  void aDirectoryIsReadInTheOrderOfPathsWithoutHiddenAndOtherFiles() throws IOException {
    for (var name :
        List.of("b/2.txt", "b.txt", "a/z/1.TXT", ".git/x.txt", "a/.x.txt", "n.tsv", "a.txt")) {
      write(name, name);
    }
    Files.createSymbolicLink(dir.resolve("a/loop"), dir);
    assertThat(texts(read(dir.toString())))
        .containsExactly("a.txt", "a/z/1.TXT", "b.txt", "b/2.txt");
  }

  @Test
  void whatHoldsNothingToReadIsReported() throws IOException {
    write("page.html", "<p>");
    assertThat(rejects(read(dir.toString(), dir + "/page.html", "a\0b")))
        .satisfiesExactly(
            first -> assertThat(first).contains("nothing to read in it", ".ndjson"),
            second -> assertThat(second).contains("page.html: unknown kind of file"),
            third -> assertThat(third).contains("no such path"));
  }

  @Test
  void standardInputIsTextOrJsonLinesByItsFirstVisibleCharacter() {
    assertThat(texts(read(stdin("date 2023 Uno"), "-"))).containsExactly("Uno");
    assertThat(texts(read(stdin("\uFEFF\n {\"text\":\"a\"}\n{\"text\":\"b\"}"), "-")))
        .containsExactly("a", "b");
    assertThat(read(stdin("{\"text\":\"a\"}"), "-"))
        .singleElement()
        .satisfies(reading -> assertThat(uri(reading)).isEqualTo("stdin:-#1"));
  }

  @Test
  void aStreamThatBreaksOffKeepsWhatWasRead() {
    var broken = new SequenceInputStream(stdin("{\"text\":\"a\"}\n"), new BrokenStream());
    var readings = read(broken, "-");
    assertThat(texts(readings)).containsExactly("a");
    assertThat(rejects(readings)).containsExactly("-#2: cannot be read: unplugged");
  }

  @Test
  void anEndlessTextIsNotReadToItsEnd() {
    var endless = new EndlessStream('x');
    assertThat(rejects(read(endless, "-")))
        .containsExactly("-: its bytes are over the limit of 8388608 bytes; they are not kept");
    assertThat(endless.given).isLessThan(2L * RecordLimits.ARTICLE_TEXT);
  }

  @Test
  void aLineOverTheLimitIsPassedOverWithItsPlaceAndTheNextOneIsRead() throws IOException {
    var path = dir.resolve("a.jsonl");
    var line = new byte[26 << 20];
    Arrays.fill(line, (byte) 'x');
    try (var out = Files.newOutputStream(path)) {
      out.write("{\"text\":\"a\"}\n".getBytes(UTF_8));
      out.write(line);
      out.write("\n{\"text\":\"b\"}\n".getBytes(UTF_8));
    }
    var readings = read(path.toString());
    assertThat(texts(readings)).containsExactly("a", "b");
    assertThat(rejects(readings))
        .containsExactly(
            "a.jsonl#2: line of 27262976 bytes at byte offset 13 is over the limit of 26214400"
                + " bytes; its bytes are not kept");
  }

  @Test
  void theBytesOfARejectAreKept() throws IOException {
    write("a.jsonl", "{\"text\":\"a\"}\r\nnonsense\r\n");
    assertThat(read(dir.toString()).get(1))
        .isInstanceOfSatisfying(
            Reading.Rejected.class,
            reject -> assertThat(reject.bytes()).isEqualTo("nonsense\r".getBytes(UTF_8)));
  }

  private List<Reading> read(String... paths) {
    return read(InputStream.nullInputStream(), paths);
  }

  private static List<Reading> read(InputStream stdin, String... paths) {
    var readings = new ArrayList<Reading>();
    new ArticleReader(CLOCK, stdin).read(List.of(paths), readings::add);
    return readings;
  }

  private static List<String> texts(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Accepted.class::isInstance)
        .map(reading -> ((Reading.Accepted) reading).article().getText())
        .toList();
  }

  private List<String> rejects(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Rejected.class::isInstance)
        .map(reading -> reading.toString().replace(dir + "/", ""))
        .toList();
  }

  private static String uri(Reading reading) {
    return ((Reading.Accepted) reading).article().getSource().getUri();
  }

  private void write(String name, String text) throws IOException {
    var file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static InputStream stdin(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("unplugged");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return read();
    }
  }

  private static final class EndlessStream extends InputStream {
    private final byte value;
    private long given;

    EndlessStream(char value) {
      this.value = (byte) value;
    }

    @Override
    public int read() {
      given++;
      return value;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      Arrays.fill(into, from, from + length, value);
      given += length;
      return length;
    }
  }
}
