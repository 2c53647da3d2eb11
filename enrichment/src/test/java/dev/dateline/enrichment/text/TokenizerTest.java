package dev.dateline.enrichment.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.text.Tokens.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  private static List<String> words(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::word).toList();
  }

  private static List<Kind> kinds(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::kind).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "dell’operazione|dell ’ operazione",
        "nell'ambito|nell ' ambito",
        "Qu’est-ce|Qu ’ est - ce",
        "10–13 settembre|10 – 13 settembre",
        "€12,50|€ 12 , 50",
        "l’11a|l ’ 11 a",
        "(U.S.)|( U . S . )",
        "«Sì»|« Sì »",
        "٢٠٢٣/٠٩|٢٠٢٣ / ٠٩",
        "foo_bar@x.it|foo _ bar @ x . it",
        "Ⅷ secolo|Ⅷ secolo",
        "हिन्दी में|हिन्दी में",
        "здоровʼя|здоровʼя",
      })
  void cutsWordsNumbersAndMarksApart(String text, String tokens) {
    assertThat(words(text)).containsExactly(tokens.split(" "));
  }

  @Test
  void keepsCombiningMarksWithTheirLetter() {
    assertThat(words("perche\u0301 no")).containsExactly("perche\u0301", "no");
  }

  @Test
  void keepsInvisibleJoinersInsideAWordAndOutOfItsEdges() {
    assertThat(words("Re\u00ADgierung")).containsExactly("Re\u00ADgierung");
    assertThat(words("می\u200Cخواهم\u200C")).containsExactly("می\u200Cخواهم");
    assertThat(words("\uFEFF\u200Ehello\u200F")).containsExactly("hello");
  }

  @Test
  void cutsChineseByCharacterAndJapaneseByWriting() {
    assertThat(words("9月10日抵達")).containsExactly("9", "月", "10", "日", "抵", "達");
    assertThat(words("昨日はモスクワで")).containsExactly("昨", "日", "は", "モスクワ", "で");
    assertThat(words("らーめん")).containsExactly("らーめん");
  }

  @Test
  void keepsAnEmojiWhole() {
    String family = "👨\u200D👩\u200D👧";
    String scotland = "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC7F";
    assertThat(words("a" + family + "👍🏽🇮🇹🇫🇷❤\uFE0F" + scotland + "b"))
        .containsExactly("a", family, "👍🏽", "🇮🇹", "🇫🇷", "❤\uFE0F", scotland, "b");
    assertThat(kinds("1\uFE0F\u20E3 1")).containsExactly(Kind.OTHER, Kind.NUMBER);
  }

  @Test
  void makesAnUnpairedSurrogateATokenOfItsOwn() {
    assertThat(words("a\uD83Db \uDE00")).containsExactly("a", "\uD83D", "b", "\uDE00");
  }

  @Test
  void countsControlsAndOddSpacesAsWhite() {
    assertThat(words("a\0b\u00A0c\u3000d\u202Fe\u200Bf\u2028g"))
        .containsExactly("a", "b", "c", "d", "e", "f", "g");
  }

  @Test
  void namesTheKinds() {
    assertThat(kinds("Il 5 %")).containsExactly(Kind.WORD, Kind.NUMBER, Kind.OTHER);
  }

  @Test
  void findsNothingInNothing() {
    for (String empty : List.of("", " ", "\0\0", "\u200D", "\r\n\r\n")) {
      Tokens tokens = Tokenizer.tokenize(empty);
      assertThat(tokens.size()).isZero();
      assertThat(tokens.sentences()).isZero();
      assertThat(tokens.tokenAt(0)).isZero();
    }
  }

  @Test
  void findsTheTokenAtAnOffset() {
    Tokens tokens = Tokenizer.tokenize("ab cd");
    assertThat(IntStream.range(0, 7).map(tokens::tokenAt)).containsExactly(0, 1, 1, 1, 2, 2, 2);
  }

  @Test
  void tellsTokensThatTouch() {
    Tokens tokens = Tokenizer.tokenize("l'11 a");
    assertThat(tokens.touchesNext(0)).isTrue();
    assertThat(tokens.touchesNext(2)).isFalse();
    assertThat(tokens.touchesNext(3)).isFalse();
  }
}
