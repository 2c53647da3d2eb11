package dev.dateline.benchmarks.articles;

import java.util.SplittableRandom;

/** Puts another number in the place of one, so that dates and times stay dates and times. */
final class Numbers {

  private Numbers() {}

  /** A number with as many digits: a year for a year, a day of the month for what may be one. */
  static String like(String digits, SplittableRandom random) {
    if (digits.length() == 1) {
      return Integer.toString(random.nextInt(1, 10));
    }
    if (digits.length() == 2 && digits.charAt(0) != '0') {
      int value = Integer.parseInt(digits);
      return Integer.toString(value <= 31 ? random.nextInt(10, 29) : random.nextInt(32, 60));
    }
    if (digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"))) {
      return Integer.toString(random.nextInt(1950, 2030));
    }
    return scrambled(digits, random);
  }

  private static String scrambled(String digits, SplittableRandom random) {
    var other = new StringBuilder(digits);
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) != '0') {
        other.setCharAt(i, (char) ('1' + random.nextInt(9)));
      }
    }
    return other.toString();
  }
}
