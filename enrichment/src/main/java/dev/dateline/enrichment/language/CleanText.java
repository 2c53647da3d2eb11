package dev.dateline.enrichment.language;

import java.util.Arrays;

/**
 * A copy of a text without what is no language: markup, addresses, codes. Knows how many letters it
 * has. Grows while it is made by {@link Cleaner}.
 */
final class CleanText {

  private char[] units;
  private int length;

  CleanText(int expected) {
    units = new char[Math.max(16, expected)];
  }

  int length() {
    return length;
  }

  char charAt(int at) {
    return units[at];
  }

  void append(char unit) {
    if (length == units.length) {
      units = Arrays.copyOf(units, length * 2);
    }
    units[length++] = unit;
  }

  void append(CharSequence text, int from, int to) {
    for (int at = from; at < to; at++) {
      append(text.charAt(at));
    }
  }

  /** Parts what stood on the two sides of something left out. */
  void gap() {
    if (length > 0 && units[length - 1] != ' ') {
      append(' ');
    }
  }

  /** True when capitals outnumber small letters in a stretch. */
  boolean shouts(int from, int to) {
    int balance = 0;
    for (int at = from; at < to; at++) {
      balance += capital(units[at]);
    }
    return balance > 0;
  }

  /** 1 for a capital, -1 for a small letter, 0 for what has no case. */
  private static int capital(char unit) {
    if (unit < 0x80) {
      return unit >= 'a' && unit <= 'z' ? -1 : unit >= 'A' && unit <= 'Z' ? 1 : 0;
    }
    return Character.isUpperCase(unit) ? 1 : Character.isLowerCase(unit) ? -1 : 0;
  }

  int codePointAt(int at) {
    return Character.codePointAt(units, at, length);
  }

  @Override
  public String toString() {
    return new String(units, 0, length);
  }
}
