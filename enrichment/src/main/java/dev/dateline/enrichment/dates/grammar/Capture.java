package dev.dateline.enrichment.dates.grammar;

/**
 * What an element of a pattern matched.
 *
 * @param end one past its last token
 * @param number the value it gives to its slot
 * @param text the value as text, as the resource or the digits have it
 * @param nested what the nested rule built; null for words and values
 */
public record Capture(int end, int number, String text, Match nested) {

  static Capture word(int end, Sense sense) {
    return new Capture(end, sense.number(), sense.value(), null);
  }

  static Capture figures(int end, int number) {
    return new Capture(end, number, Integer.toString(number), null);
  }

  static Capture nested(Match match) {
    return new Capture(match.end(), 0, "", match);
  }
}
