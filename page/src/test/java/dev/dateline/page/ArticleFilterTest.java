package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schema.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFilterTest {

  private final KnownArticle article =
      Samples.barolo("a").titled("Caldo e SICCITÀ, İstanbul").by("La Voce").known();

  @ParameterizedTest
  @CsvSource({
    "siccita, true",
    "SICCITÀ caldo, true",
    "istanbul, true",
    "cald, true",
    "caldo freddo, false",
    "'  ', true"
  })
  void allWordsMustStandInTheHeadlineCaseAndAccentsAside(String words, boolean found) {
    assertThat(new ArticleFilter(null, null, null, null, words).test(article)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-10, true",
    "2023-09, true",
    "2023, true",
    "2023-09-1, false",
    "2023-0, false",
    "2024, false"
  })
  void aDayIsFoundUnderItselfItsMonthAndItsYear(String day, boolean found) {
    assertThat(ArticleFilter.speakingOf(day).test(article)).isEqualTo(found);
  }

  @Test
  void everythingThatIsGivenMustHold() {
    var person = Samples.entityId(EntityType.PERSON, "Anna Rossi");
    assertThat(new ArticleFilter(person, "2023", "it", "La Voce", "caldo").test(article)).isTrue();
    assertThat(new ArticleFilter(person, "2023", "en", "La Voce", "caldo").test(article)).isFalse();
    assertThat(new ArticleFilter("P:Nobody", null, null, null, null).test(article)).isFalse();
    assertThat(new ArticleFilter(null, null, null, "L'Eco", null).test(article)).isFalse();
  }
}
