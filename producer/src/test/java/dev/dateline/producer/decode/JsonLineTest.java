package dev.dateline.producer.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLineTest {

  private static Decoded decode(String line) throws NotAnArticleException {
    var bytes = line.getBytes(StandardCharsets.UTF_8);
    return ArticleDecoder.jsonLine("file:///a.jsonl#7", bytes, 100, Instant.EPOCH);
  }

  @Test
  void nestingOrNamesBeyondTheParsersLimitsAreMalformed() {
    for (var line : List.of("[".repeat(2_000), "{\"" + "x".repeat(60_000) + "\":1}")) {
      assertThatThrownBy(() -> JsonLine.of(line))
          .isInstanceOf(NotAnArticleException.class)
          .hasMessageContaining("malformed JSON line");
    }
  }

  @Test
  void everyFieldArrivesAndUnknownOnesAreIgnored() throws Exception {
    var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    var decoded =
        decode(
            "{\"id\":\" 42 \",\"text\":\" Un testo. \",\"headline\":\"Titolo\",\"byline\":\"Di Ada Neri\","
                + "\"published\":\"2023-09\",\"language\":\"it_IT\",\"url\":\"https://e.org/1\","
                + "\"publisher\":\"Il Foglio di prova\",\"traceparent\":\""
                + trace
                + "\",\"more\":{\"a\":[1]}}\r");
    var article = decoded.article();
    assertThat(article.getText()).isEqualTo(" Un testo. ");
    assertThat(article.getHeadline()).isEqualTo("Titolo");
    assertThat(article.getAuthor()).isEqualTo("Ada Neri");
    assertThat(article.getPublished().getLatest()).isEqualTo("2023-09-30");
    assertThat(article.getDeclaredLanguage()).isEqualTo("it-IT");
    assertThat(article.getUrl()).isEqualTo("https://e.org/1");
    assertThat(article.getPublisher()).isEqualTo("Il Foglio di prova");
    assertThat(article.getSource().getId()).isEqualTo(" 42 ");
    assertThat(article.getSource().getTextStart()).isZero();
    assertThat(decoded.traceparent()).contains(trace);
    assertThat(decoded.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-05T23:30:00-08:00, 2023-09-05",
    "2023-09-05T23:30:00Z, 2023-09-05",
    "2023-09-05 23:30:00, 2023-09-05",
    "2023-09-05, 2023-09-05",
    "2023, 2023",
  })
  void aTimestampIsKeptAsItsDay(String published, String value) throws Exception {
    var article = decode("{\"text\":\"a\",\"published\":\"" + published + "\"}").article();
    assertThat(article.getPublished().getValue()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "published, 2023-13",
    "published, yesterday",
    "published, 2023-09-05T99:00:00Z",
    "language, italiano!",
    "traceparent, 00-zz"
  })
  void aValueThatSaysNothingIsLeftOutAndReported(String field, String value) throws Exception {
    var decoded = decode("{\"text\":\"a\",\"" + field + "\":\"" + value + "\"}");
    assertThat(decoded.notes())
        .singleElement()
        .satisfies(note -> assertThat(note).contains(field, "'" + value + "'"));
    assertThat(decoded.article().getPublished()).isNull();
    assertThat(decoded.article().getDeclaredLanguage()).isNull();
    assertThat(decoded.traceparent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"text\":1} | field 'text' must be a string, got number",
        "{\"text\":\"a\",\"headline\":[],\"id\":7} | field 'id' must be a string, got number; field 'headline' must be a string, got array",
        "{\"id\":\"a\"} | field 'text' is missing",
        "{\"text\":null} | field 'text' is missing",
        "{\"text\":\"\"} | empty: there is no text",
        "{\"text\":\" \\n\"} | nothing but white space and control characters",
        "{\"text\":\"\\ud83d\"} | field 'text' holds half of a surrogate pair",
        "[1] | malformed JSON line: not an object",
        "{\"text\":\"a\"} {} | malformed JSON line",
        "{\"text\":\"a\",\"text\":\"b\"} | malformed JSON line: Duplicate field 'text'",
        "{\"text\":\"a | malformed JSON line",
        "nonsense | malformed JSON line",
        "{\"text\":\"\\u0000\\u0001\\u0002\\u0003abc\"} | binary: 4 of 7 characters",
      })
  void whatIsNoArticleIsRefusedWithTheField(String line, String cause) {
    assertThatThrownBy(() -> decode(line))
        .isInstanceOf(NotAnArticleException.class)
        .hasMessageContaining(cause);
  }

  @Test
  void aBadByteIsNamedByItsOffsetInTheFile() {
    var bytes = "{\"text\":\"caff?\"}".getBytes(StandardCharsets.UTF_8);
    bytes[13] = (byte) 0xE8;
    assertThatThrownBy(() -> ArticleDecoder.jsonLine("u", bytes, 100, Instant.EPOCH))
        .hasMessage("not UTF-8: bad byte 0xE8 at byte offset 113");
  }

  @Test
  void aFieldThatIsTooLargeIsRefusedByNameAndSize() {
    var large = "x".repeat(JsonFields.LARGEST_FIELD + 1);
    assertThatThrownBy(() -> decode("{\"text\":\"a\",\"publisher\":\"" + large + "\"}"))
        .hasMessage("field 'publisher' of 65537 bytes is over the limit of 65536 bytes");
  }
}
