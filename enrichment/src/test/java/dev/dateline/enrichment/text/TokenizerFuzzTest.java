package dev.dateline.enrichment.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What holds for any text at all, well-formed or not. */
class TokenizerFuzzTest {

  private static final String[] TRICKY = {
    "\uD83D",
    "\uDE00",
    "\u200D",
    "\u200C",
    "\u00AD",
    "\uFE0F",
    "\u20E3",
    "\u0301",
    "\0",
    "\n",
    "\r\n",
    "\u2029",
    "\u3000",
    ". ",
    "...",
    "?!",
    "“",
    "”",
    "«",
    "'",
    "’",
    "。",
    "」",
    "👨",
    "🏽",
    "🇮",
    "🏴",
    "\uDB40\uDC67",
    "1",
    "٢",
    "Dr",
    "U.S",
    "il",
    "È",
    "漢",
    "ー",
    "か",
    "カ",
    "ไ",
    "हि",
  };

  @Test
  void everyTextIsCutExactly() {
    long seed = Long.getLong("dateline.seed", 20260924L);
    var random = new Random(seed);
    for (int round = 0; round < 4000; round++) {
      String text = randomText(random);
      check(text, "seed %d, round %d".formatted(seed, round));
    }
  }

  private static String randomText(Random random) {
    var text = new StringBuilder();
    for (int parts = random.nextInt(60); parts > 0; parts--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        case 2 -> text.append((char) (32 + random.nextInt(95)));
        default -> text.append(TRICKY[random.nextInt(TRICKY.length)]);
      }
    }
    return text.toString();
  }

  private static void check(String text, String where) {
    Tokens tokens = Tokenizer.tokenize(text);
    int last = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).as(where).isGreaterThanOrEqualTo(last);
      assertThat(tokens.end(i)).as(where).isGreaterThan(tokens.start(i));
      assertThat(splitsPair(text, tokens.start(i))).as(where).isFalse();
      assertThat(splitsPair(text, tokens.end(i))).as(where).isFalse();
      assertThat(tokens.tokenAt(tokens.start(i))).as(where).isEqualTo(i);
      checkGap(text, last, tokens.start(i), where);
      last = tokens.end(i);
    }
    checkGap(text, last, text.length(), where);
    checkSentences(tokens, where);
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static void checkGap(String text, int from, int to, String where) {
    text.substring(from, to)
        .codePoints()
        .forEach(c -> assertThat(shows(c)).as("%s, U+%04X", where, c).isFalse());
  }

  /** An own reading of what may stand outside tokens: white space, controls, format characters. */
  private static boolean shows(int codePoint) {
    return !Character.isWhitespace(codePoint)
        && !Character.isSpaceChar(codePoint)
        && Character.getType(codePoint) != Character.CONTROL
        && Character.getType(codePoint) != Character.FORMAT;
  }

  private static void checkSentences(Tokens tokens, String where) {
    int next = 0;
    for (int s = 0; s < tokens.sentences(); s++) {
      assertThat(tokens.sentenceStart(s)).as(where).isEqualTo(next);
      assertThat(tokens.sentenceEnd(s)).as(where).isGreaterThan(next);
      next = tokens.sentenceEnd(s);
    }
    assertThat(next).as(where).isEqualTo(tokens.size());
  }

  /** A step that is quadratic anywhere would take minutes, not a second. */
  @Test
  void aHugeLineTakesLinearTime() {
    for (String unit :
        new String[] {"a", "1", ".", "' ", "\u200D", "\u0301", "a\u200D\u200D", "Kim parte. "}) {
      String line = unit.repeat(5_000_000 / unit.length());
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> Tokenizer.tokenize(line), "of " + unit);
    }
  }
}
