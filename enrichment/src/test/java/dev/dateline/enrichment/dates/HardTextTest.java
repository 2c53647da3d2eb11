package dev.dateline.enrichment.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dateline.enrichment.text.Tokenizer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts nobody writes: they end in time, and every offset stays exact. */
class HardTextTest {

  private static final List<String> LANGUAGES =
      List.of("de", "en", "es", "fr", "it", "ja", "ko", "nl", "pt", "ru", "th");

  private static final List<String> PIECES =
      List.of(
          "dal 10 al 13 settembre",
          "Jan. 7, 2001",
          "qualche giorno fa",
          "10:30",
          "’",
          "\ud83d\ude00",
          "e\u0301",
          " ",
          "\n\n",
          "2023-09-10T10:30Z",
          "\u0000",
          "the last ",
          "\ud800",
          "\u00a0",
          "half an hour",
          "vor zwei Jahren und 3 Monaten",
          "3., 4., 5. und 6. Mai",
          "entre el 3 y el 5 de mayo de ",
          "1914-18",
          "il y a trois ans",
          "2023年5月3日",
          "de 20 a 25 de março",
          "over drie weken",
          "30 febbraio",
          "999999999999",
          "0000",
          "nel ",
          "from ",
          "-",
          ".",
          "\u202e");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "september ",
        "1 settembre e ",
        "2010-",
        "1,",
        "dal 10 al ",
        "a ",
        "10 maggio, "
      })
  void endsInTimeOnAMegabyteOf(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> Tagging.TAGGER.tag(Tokenizer.tokenize(text), "it", Tagging.published("2023-09")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void slicesEveryMentionOutOfRandomText(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String text = randomText(random);
      for (String language : LANGUAGES) {
        assertOrdered(Tagging.tag(language, i % 2 == 0 ? "2023-09" : null, text), text);
      }
    }
  }

  private static void assertOrdered(List<DateMention> mentions, String text) {
    int end = 0;
    for (DateMention mention : mentions) {
      assertThat(mention.span().start()).as(text).isGreaterThanOrEqualTo(end);
      end = mention.span().end();
      assertThat(end).isLessThanOrEqualTo(text.length());
      assertThat(mention.span().of(text).strip())
          .hasSize(mention.span().end() - mention.span().start());
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.appendCodePoint(random.nextInt(0x3000));
    }
    return text.toString();
  }
}
