package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schema.EntityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardTest {

  @ParameterizedTest
  @ValueSource(ints = {3_980, 3_990, 3_995, 3_999, 4_000, 4_001, 10_000})
  void theBeginningOfALongTextCutsNeitherAMarkNorACharacter(int before) {
    var text = "x".repeat(before) + "😀 Barolo il 10 settembre 2023" + "😀".repeat(3_000);
    var article =
        Samples.article("a", text)
            .naming(EntityType.LOCATION, "Barolo", "IT")
            .dating("Barolo il 10 settembre 2023", "2023-09-10");
    var card = Card.beginning(article.known(), article.enriched());
    assertThat(card.text().length()).isBetween(Card.LONGEST - 30, Card.LONGEST);
    assertThat(card.textLength()).isEqualTo(text.length());
    assertThat(text).startsWith(card.text());
    assertThat(Character.isHighSurrogate(card.text().charAt(card.text().length() - 1))).isFalse();
    assertThat(card.marks()).allMatch(mark -> mark.end() <= card.text().length());
    int barolo = text.indexOf("Barolo");
    boolean isCut = card.text().length() > barolo;
    assertThat(card.marks()).hasSize(isCut ? 2 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Barolo", "x"})
  void aShortTextIsWhole(String text) {
    var article = Samples.article("a", text);
    assertThat(Card.beginning(article.known(), article.enriched()).text()).isEqualTo(text);
  }
}
