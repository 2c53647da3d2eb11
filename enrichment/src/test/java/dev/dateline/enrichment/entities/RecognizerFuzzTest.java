package dev.dateline.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.entities.tagger.ModelCatalogue;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognizerFuzzTest {

  private static final List<String> PIECES =
      List.of(
          "Kim",
          "Jong",
          "-",
          "un",
          "presidente",
          "President",
          "Herr",
          "Mosca",
          "Corea",
          "del",
          "Nord",
          "Banca",
          "d",
          "'",
          "’",
          "Italia",
          ".",
          ",",
          "\n\n",
          " ",
          "\u00A0",
          "\u200B",
          "😀",
          "👩‍👩‍👧",
          "e\u0301",
          "\uD800",
          "\u0000",
          "F",
          "NATO",
          "Vladimir",
          "Putin",
          "Ministero",
          "della",
          "Difesa",
          "«",
          "»",
          "123",
          "Il",
          "Università",
          "di",
          "Ǆ",
          "ﬁ",
          "İstanbul",
          "日本",
          "москва",
          "(",
          ")",
          "&",
          "%");

  static Stream<String> texts() {
    return IntStream.range(0, 400).mapToObj(RecognizerFuzzTest::text);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyMentionLiesInTheTextAndOverlapsNoOther(String text) {
    for (String language : ModelCatalogue.sha256ByLanguage().keySet()) {
      var spans =
          Recognized.entities(language, text).stream()
              .flatMap(e -> e.mentions().stream())
              .sorted()
              .toList();
      for (int i = 0; i < spans.size(); i++) {
        assertThat(spans.get(i).end()).as(text).isLessThanOrEqualTo(text.length());
        assertThat(i > 0 && spans.get(i).overlaps(spans.get(i - 1))).as(text).isFalse();
        assertThat(spans.get(i).of(text)).isEqualTo(spans.get(i).of(text).strip());
      }
    }
  }

  @Test
  void manyThreadsFindWhatOneDoes() {
    var texts = texts().limit(200).toList();
    var alone = texts.stream().map(text -> Recognized.entities("it", text)).toList();
    var together = texts.parallelStream().map(text -> Recognized.entities("it", text)).toList();
    assertThat(together).isEqualTo(alone);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aTextOfFiveMegabytesTakesSeconds() {
    var text = "Il presidente Vladimir Putin è a Mosca con Kim Jong-un. ".repeat(90_000);
    assertThat(Recognized.entities("it", text))
        .extracting(Entity::name)
        .containsExactly("Vladimir Putin", "Mosca", "Kim Jong-un");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aMegabyteOfCapitalisedWordsTakesSeconds() {
    var random = new Random(7);
    var text = new StringBuilder();
    while (text.length() < 1_000_000) {
      text.append(Character.toString('A' + random.nextInt(26))).append(word(random)).append(' ');
    }
    assertThat(Recognized.entities("en", text.toString()))
        .allSatisfy(
            e ->
                assertThat(e.mentions())
                    .allSatisfy(span -> assertThat(span).isInstanceOf(Span.class)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "1 1 ", "a\u0301", "Ab-", "d'", "😀", "\u200B", "Kim Jong-un ", "«Roma» "})
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aMegabyteOnOneLineTakesSeconds(String piece) {
    var text = piece.repeat(1_000_000 / piece.length());
    for (var entity : Recognized.entities("it", text)) {
      assertThat(entity.mentions().get(0).of(text)).isNotBlank();
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aMegabyteOfOneGivenNameTakesSeconds() {
    assertThat(Recognized.entities("en", "Mary ".repeat(200_000))).isNotEmpty();
  }

  private static String word(Random random) {
    return Integer.toString(random.nextInt(46_656), 36).replaceAll("\\d", "e");
  }

  private static String text(int seed) {
    var random = new Random(seed);
    var text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }
}
