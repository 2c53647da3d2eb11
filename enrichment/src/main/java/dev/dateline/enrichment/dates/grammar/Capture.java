package dev.dateline.enrichment.dates.grammar;

/**
 * What an element of a pattern matched.
 *
 * @param number the value it gives to its slot
 * @param text the value as text, as the resource or the digits have it
 * @param nested what the nested rule built; null for words and values
 */
public record Capture(int number, String text, Match nested) {

  /**
   * Days, months, hours and years are all below; they are made once, since texts are full of them.
   */
  private static final int SMALL = 2_200;

  private static final Capture[] FIGURES = new Capture[SMALL];

  /** A value that a resource gives. */
  public static Capture value(int number, String text) {
    return new Capture(number, text, null);
  }

  /** Two threads may both make the first one of a number: they are equal and never change. */
  static Capture figures(int number) {
    if (number >= SMALL) {
      return value(number, Integer.toString(number));
    }
    Capture known = FIGURES[number];
    if (known == null) {
      known = value(number, Integer.toString(number));
      FIGURES[number] = known;
    }
    return known;
  }

  static Capture nested(Match match) {
    return new Capture(0, "", match);
  }
}
