package dev.dateline.enrichment.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a text is read. */
final class TextBudgetTest {

  private static final int PLENTY = 1_000_000;

  @Test
  void aTextThatFitsExactlyIsWhole() {
    var text = "One two. Three four.";
    var tokens = Tokenizer.tokenize(text, new TextBudget(text.length(), 6));
    assertThat(tokens.whole()).isTrue();
    assertThat(read(tokens)).isEqualTo(text);
  }

  @Test
  void oneTokenMoreThanTheBudgetEndsTheTextBeforeIt() {
    var tokens = Tokenizer.tokenize("One two three four", new TextBudget(PLENTY, 3));
    assertThat(tokens.whole()).isFalse();
    assertThat(read(tokens)).isEqualTo("One two three");
  }

  @Test
  void oneUnitMoreThanTheBudgetLeavesOutTheTokenThatItCuts() {
    var text = "One two three";
    var tokens = Tokenizer.tokenize(text, new TextBudget(text.length() - 1, PLENTY));
    assertThat(tokens.whole()).isFalse();
    assertThat(read(tokens)).isEqualTo("One two");
  }

  @Test
  void blanksBehindTheBudgetDoNotCount() {
    var tokens = Tokenizer.tokenize("One two \n", new TextBudget(PLENTY, 2));
    assertThat(tokens.whole()).isTrue();
  }

  @Test
  void aParagraphThatDoesNotFitIsLeftOutWhole() {
    var text = "One two three four five six.\n\nSeven eight. Nine ten.";
    var tokens = Tokenizer.tokenize(text, new TextBudget(PLENTY, 8));
    assertThat(read(tokens)).isEqualTo("One two three four five six.");
    assertThat(tokens.sentences()).isEqualTo(1);
  }

  @Test
  void aSentenceThatDoesNotFitIsLeftOutWholeWhereTheParagraphIsLong() {
    var text = "One two three. Four five six. Seven eight nine. Ten eleven";
    var tokens = Tokenizer.tokenize(text, new TextBudget(PLENTY, 13));
    assertThat(read(tokens)).isEqualTo("One two three. Four five six. Seven eight nine.");
    assertThat(tokens.sentences()).isEqualTo(3);
  }

  @Test
  void aSentenceThatIsLongerThanAQuarterIsCutBetweenTokens() {
    var text = "One. Two three four five six seven eight nine ten eleven.";
    var tokens = Tokenizer.tokenize(text, new TextBudget(PLENTY, 8));
    assertThat(read(tokens)).isEqualTo("One. Two three four five six seven");
    assertThat(tokens.sentenceEnd(tokens.sentences() - 1)).isEqualTo(tokens.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "a", "a\u0301", "\uD83D\uDE00", "漢", "\uD842\uDFB7"})
  void aCharacterIsNeverCutInTwo(String unit) {
    var text = unit.repeat(50);
    for (int units = 1; units < text.length(); units++) {
      var tokens = Tokenizer.tokenize(text, new TextBudget(units, PLENTY));
      int end = tokens.size() == 0 ? 0 : tokens.end(tokens.size() - 1);
      assertThat(end % unit.length()).as("%s within %d", unit, units).isZero();
      assertThat(tokens.whole()).isFalse();
    }
  }

  @Test
  void oneTokenThatIsTooLongLeavesNothing() {
    var tokens = Tokenizer.tokenize("7".repeat(100), new TextBudget(99, PLENTY));
    assertThat(tokens.size()).isZero();
    assertThat(tokens.sentences()).isZero();
    assertThat(tokens.whole()).isFalse();
  }

  @Test
  void theTextOfTheTokensIsAllOfIt() {
    var tokens = Tokenizer.tokenize("One two three", new TextBudget(PLENTY, 1));
    assertThat(tokens.text()).isEqualTo("One two three");
    assertThat(tokens.word(0)).isEqualTo("One");
  }

  @Test
  void theTokensAreThoseOfTheBeginningAlone() {
    var text = "L’11 maggio, a Roma. “Sì!”, disse.\n\nPoi tornò: 3,5 km… E basta. ".repeat(40);
    for (int most = 1; most < 400; most += 7) {
      var part = Tokenizer.tokenize(text, new TextBudget(PLENTY, most));
      int end = part.size() == 0 ? 0 : part.end(part.size() - 1);
      assertThat(shape(part)).isEqualTo(shape(Tokenizer.tokenize(text.substring(0, end))));
      assertThat(part.size()).isBetween(most - most / 4 - 1, most);
    }
  }

  @Test
  void aBudgetForNothingIsRefused() {
    assertThatThrownBy(() -> new TextBudget(0, 1)).hasMessageContaining("got 0 and 1");
    assertThatThrownBy(() -> new TextBudget(1, 0)).hasMessageContaining("got 1 and 0");
  }

  private static String read(Tokens tokens) {
    return tokens.text().substring(tokens.start(0), tokens.end(tokens.size() - 1));
  }

  private static String shape(Tokens tokens) {
    var shape = new StringBuilder();
    for (int s = 0; s < tokens.sentences(); s++) {
      for (int i = tokens.sentenceStart(s); i < tokens.sentenceEnd(s); i++) {
        shape.append(tokens.kind(i)).append(tokens.start(i)).append('-').append(tokens.end(i));
      }
      shape.append('|');
    }
    return shape.toString();
  }
}
