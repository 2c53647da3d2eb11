package dev.dateline.enrichment.entities.tagger;

import dev.dateline.enrichment.entities.lists.Hashes;
import dev.dateline.enrichment.text.Tokens;
import dev.dateline.enrichment.text.Tokens.Kind;

/** How a token is written, as a small number. */
final class Shape {

  static final int LOWER = 0;

  /** A capital, then small letters: "Roma". */
  static final int CAPITALISED = 1;

  /** Capitals only, two or more: "ONU". */
  static final int UPPER = 2;

  /** One capital letter: the "F" of "John F. Kirby". */
  static final int INITIAL = 3;

  /** Capitals inside: "McDonald", "iPhone". */
  static final int MIXED = 4;

  /** Letters without case: Arabic, Chinese. */
  static final int CASELESS = 5;

  /** Digits: 6 is one digit, 9 four or more. */
  static final int DIGITS = 6;

  /** A mark: its first code unit is added. */
  static final int MARK = 10;

  private Shape() {}

  static int of(Tokens tokens, int i) {
    String text = tokens.text();
    int start = tokens.start(i);
    int end = tokens.end(i);
    if (tokens.kind(i) == Kind.WORD) {
      return word(text, start, end);
    }
    return tokens.kind(i) == Kind.NUMBER
        ? DIGITS + Math.min(end - start, 4) - 1
        : MARK + Hashes.plain(text.charAt(start));
  }

  /** True for a word that starts with a capital or has one inside. */
  static boolean hasCapital(int shape) {
    return shape >= CAPITALISED && shape <= MIXED;
  }

  /** True for letters, whatever their case. */
  static boolean isWord(int shape) {
    return shape < DIGITS;
  }

  /** True for a word with a capital, or of a script that has none. */
  static boolean mayStartName(int shape) {
    return hasCapital(shape) || shape == CASELESS;
  }

  private static int word(String text, int start, int end) {
    int capitals = 0;
    int small = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (Character.isLowerCase(c)) {
        small++;
      } else if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        capitals++;
      }
    }
    if (capitals == 0) {
      return small > 0 ? LOWER : CASELESS;
    }
    return capitalised(text, start, capitals, small);
  }

  private static int capitalised(String text, int start, int capitals, int small) {
    if (small == 0) {
      return capitals == 1 ? INITIAL : UPPER;
    }
    return capitals == 1 && !Character.isLowerCase(text.charAt(start)) ? CAPITALISED : MIXED;
  }
}
