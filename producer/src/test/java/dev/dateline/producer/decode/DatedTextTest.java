package dev.dateline.producer.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schema.Article;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatedTextTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:15:30.123456789Z");

  static Decoded decode(String source) throws NotAnArticleException {
    return ArticleDecoder.datedText("file:///a.txt", source.getBytes(StandardCharsets.UTF_8), NOW);
  }

  static Article article(String source) throws NotAnArticleException {
    return decode(source).article();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A cura di Biagio Chiariello | Biagio Chiariello",
        "di Maria De Santis | Maria De Santis",
        "Di Luca dell'Orto e Anna D'Amico | Luca dell'Orto e Anna D'Amico",
        "By Jane O'Neill and John Smith-Jones | Jane O'Neill and John Smith-Jones",
        "BY JANE DOE | JANE DOE",
        "By Jane Doe, staff writer | Jane Doe",
        "By Jane Doe in Lisbon | Jane Doe",
        "By Reuters | Reuters",
        "Por José Luis Ibáñez de la Vega | José Luis Ibáñez de la Vega",
        "Par Éloïse d’Aubigné et Jean Petit | Éloïse d’Aubigné et Jean Petit",
        "Von Jürgen von der Heide – dpa | Jürgen von der Heide",
      })
  void bylinesOfFiveLanguagesAreRecognised(String byline, String author) throws Exception {
    var article = article("date 2023-09 Una notizia\n\n" + byline + "\n\nIl testo.");
    assertThat(article.getByline()).isEqualTo(byline);
    assertThat(article.getAuthor()).isEqualTo(author);
    assertThat(article.getHeadline()).isEqualTo("Una notizia");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Tuesday the rain had stopped",
        "By John Smith's own account, nobody was hurt.",
        "Di Maio attacca il governo",
        "Por ahora no hay acuerdo",
        "Par ailleurs",
        "Von nun an gilt Tempo 30",
        "di fronte a tutti",
        "By Jane Doe\nand this is a second line",
        "By",
      })
  void aSentenceThatOnlyBeginsLikeABylineIsNone(String paragraph) throws Exception {
    var article = article("date 2023-09 Headline\n\n" + paragraph + "\n\nBody.");
    assertThat(article.getByline()).isNull();
    assertThat(article.getAuthor()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2023, 2023-01-01, 2023-12-31",
    "2023-09, 2023-09-01, 2023-09-30",
    "2024-02, 2024-02-01, 2024-02-29",
    "2023-09-05, 2023-09-05, 2023-09-05",
  })
  void theHeaderIsExactlyAsSharpAsItIsWritten(String value, LocalDate first, LocalDate last)
      throws Exception {
    var published = article("date " + value + " Headline\n\nBody").getPublished();
    assertThat(published.getValue()).isEqualTo(value);
    assertThat(published.getEarliest()).isEqualTo(first);
    assertThat(published.getLatest()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2023-13", "2023-02-30", "2023-9", "0000", "23", "2023-09-05T10:00", "05/09/2023"})
  void anInvalidHeaderIsKeptAsTextAndReported(String value) throws Exception {
    var source = "date " + value + " Headline\n\nBody";
    var decoded = decode(source);
    assertThat(decoded.article().getText()).isEqualTo(source);
    assertThat(decoded.article().getPublished()).isNull();
    assertThat(decoded.notes())
        .singleElement()
        .satisfies(note -> assertThat(note).contains("'date " + value + "'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"date palms grow here", "dated 2023-09 x", "The date 2023-09", "date"})
  void aWordThatIsNoHeaderIsJustText(String source) throws Exception {
    var decoded = decode(source);
    assertThat(decoded.article().getText()).isEqualTo(source);
    assertThat(decoded.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date 2023-09 Kopf🚆zeile\r\n\r\nVon Ada Lang\r\n\r\nText.\r\n",
        "\uFEFF date 2023-09 Kopf🚆zeile\n\nVon Ada Lang\n\nText.",
        "\r\n\t date  2023-09\nKopf🚆zeile\nVon Ada Lang\n\nText.",
        "date\u00A02023-09\u00A0Kopf🚆zeile\n \t\nVon Ada Lang\n\nText.",
        "date 2023-09\n\nKopf🚆zeile\r\rVon Ada Lang\r\rText.",
      })
  void blanksMarksAndLineEndsAroundTheHeaderDoNotMatter(String source) throws Exception {
    var article = article(source);
    assertThat(article.getPublished().getValue()).isEqualTo("2023-09");
    assertThat(article.getHeadline()).isEqualTo("Kopf🚆zeile");
    assertThat(article.getAuthor()).isEqualTo("Ada Lang");
    assertThat(article.getText())
        .startsWith("Kopf🚆zeile")
        .isEqualTo(source.substring(article.getSource().getTextStart()));
  }

  @Test
  void aHeadlineOverSeveralLinesIsOneLineAndTheTextStaysVerbatim() throws Exception {
    var article = article("date 2023 One\n  two\tthree\n\nBody");
    assertThat(article.getHeadline()).isEqualTo("One two three");
    assertThat(article.getText()).isEqualTo("One\n  two\tthree\n\nBody");
  }

  @Test
  void textWithoutAnyStructureMarksNoHeadline() throws Exception {
    assertThat(article("Just one sentence.").getHeadline()).isNull();
    assertThat(article("date 2023 " + "x".repeat(1_001) + "\n\nBody").getHeadline()).isNull();
  }

  @Test
  void theArticleTellsWhereItComesFromAndWhenItWasRead() throws Exception {
    var article = article("Headline\n\nBody");
    assertThat(article.getSource().getUri()).isEqualTo("file:///a.txt");
    assertThat(article.getSource().getId()).isNull();
    assertThat(article.getSource().getSha256())
        .isEqualTo("73e0672701c27ccb05f1b536b50069556856329e5c3a886187b7ca4298a29bbb");
    assertThat(article.getIngestedAt()).isEqualTo(Instant.parse("2026-11-24T10:15:30.123Z"));
  }
}
