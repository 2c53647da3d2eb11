package dev.dateline.enrichment.dates.resources;

import java.util.List;

/**
 * Endings by which a language's verbs tell their tense.
 *
 * @param endings each with the tense it tells
 */
public record Endings(List<Ending> endings) {

  /** Shorter words are no verbs with an ending. */
  private static final int SHORTEST = 4;

  /** Keeps the list from changing. */
  public Endings {
    endings = List.copyOf(endings);
  }

  /**
   * One ending.
   *
   * @param letters in lower case
   * @param tense -1 past, 1 future
   */
  public record Ending(String letters, int tense) {}

  /** The tense that the ending of a word tells; 0 when it tells none. */
  public int tense(String text, int start, int end) {
    if (end - start < SHORTEST) {
      return 0;
    }
    for (int i = 0; i < endings.size(); i++) {
      Ending ending = endings.get(i);
      int length = ending.letters().length();
      if (length < end - start
          && text.regionMatches(true, end - length, ending.letters(), 0, length)) {
        return ending.tense();
      }
    }
    return 0;
  }
}
