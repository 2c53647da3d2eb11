package dev.dateline.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.Status;
import dev.dateline.enrichment.text.Tokenizer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a language without a model only the places that lists are sure of are found. */
class SurePlacesTest {

  private static final EntityStage STAGE = new EntityStage(List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pl | Wczoraj w Berlinie padało, a Rumunia i Polska milczą. | place:RO; place:PL
          ru | Вчера Россия и Япония молчали. | place:RU; place:JP
          sv | Igår regnade det i Stockholm och i Norge. | place:Europe/Stockholm; place:NO
          ja | 昨日、ノルウェーで雨が降った。 | place:NO
          ar | أمس كانت النرويج صامتة. | place:NO
          und | Zark borun Germany krez. | place:DE
          # no place: the opening word, a part of another name or of a compound
          sv | Norge är kallt. Det var Paris Zarko och Stockholm-Zarko. |
          ja | 日本人が来た。 |
          """)
  void findsThem(String language, String text, String ids) {
    var wanted =
        ids == null
            ? new String[0]
            : Arrays.stream(ids.split(";")).map(String::strip).toArray(String[]::new);
    var found = STAGE.annotate(Tokenizer.tokenize(text), language);
    assertThat(found.status()).isEqualTo(Status.UNSUPPORTED_LANGUAGE);
    assertThat(found.items()).extracting(Entity::id).containsExactly(wanted);
  }

  @Test
  void languagesWithoutAListShareOneLexiconHoweverManyAreDeclared() {
    var places = new SurePlaces();
    assertThat(places.lexicon("qaa"))
        .isSameAs(places.lexicon("qab"))
        .isSameAs(places.lexicon("und"));
    assertThat(places.lexicon("sv")).isNotSameAs(places.lexicon("und"));
  }

  @Test
  void saysThatListsMadeThem() {
    var found = STAGE.annotate(Tokenizer.tokenize("Igår i Norge."), "sv");
    assertThat(found.annotator().name()).isEqualTo("dateline-places");
    assertThat(found.items())
        .extracting(Entity::country)
        .containsExactly(java.util.Optional.of("NO"));
  }
}
