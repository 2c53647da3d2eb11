package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schema.Article;
import dev.dateline.schema.PublicationDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample articles are dated text, and read as such. */
class SampleReadingTest {

  private static final List<String> WITHOUT_BYLINE =
      List.of("fr-tribunal-lille-tableaux", "de-komponistin-graz");

  static List<Sample> samples() {
    return Sample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void areDatedAsSharplyAsTheirHeaderAndNoSharper(Sample sample) {
    Optional<PublicationDate> published =
        Optional.ofNullable(SampleArticles.read(sample).getPublished());
    assertThat(published.map(PublicationDate::getValue)).isEqualTo(sample.published());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void loseNothingButTheHeader(Sample sample) {
    assertThat(SampleArticles.read(sample).getText()).isEqualTo(sample.text());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void haveTheirHeadlineRecognised(Sample sample) {
    Article article = SampleArticles.read(sample);
    assertThat(article.getText()).startsWith(article.getHeadline() + "\n\n");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void haveTheirAuthorRecognised(Sample sample) {
    Article article = SampleArticles.read(sample);
    if (WITHOUT_BYLINE.contains(sample.name())) {
      assertThat(article.getByline()).isNull();
    } else {
      assertThat(article.getText()).contains("\n\n" + article.getByline() + "\n\n");
      assertThat(sample.entities()).extracting(Sample.Name::surface).contains(article.getAuthor());
    }
  }
}
