package dev.dateline.enrichment.text;

/**
 * How much of a text is annotated. A budget of work, not of time, so that the same text ends at the
 * same place on every machine.
 *
 * @param units UTF-16 units that are read, at least 1
 * @param tokens tokens that are made of them, at least 1
 */
public record TextBudget(int units, int tokens) {

  /** No end: for words and phrases, never for what somebody sends. */
  static final TextBudget NONE = new TextBudget(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /**
   * What a document may take: 125,000 tokens, which is some 600,000 characters of prose, a book of
   * 300 pages, or 125,000 ideographs. All stages together need about a microsecond a token for
   * prose on one core of 2026, and 2.5 for nothing but names: 0.12 to 0.3 seconds for as much as
   * this. The units bound what is made of few long tokens, such as encoded bytes.
   */
  public static final TextBudget OF_A_DOCUMENT = new TextBudget(1_000_000, 125_000);

  /** Refuses a budget for nothing. */
  public TextBudget {
    if (units < 1 || tokens < 1) {
      throw new IllegalArgumentException(
          "at least 1 unit and 1 token, got %d and %d".formatted(units, tokens));
    }
  }

  /** As much of a text as may be read; no character is cut in two. */
  String beginning(String text) {
    if (text.length() <= units) {
      return text;
    }
    boolean splits = Character.isSurrogatePair(text.charAt(units - 1), text.charAt(units));
    return text.substring(0, splits ? units - 1 : units);
  }
}
