package dev.dateline.enrichment.dates.grammar;

import java.util.Arrays;
import java.util.List;

/**
 * Remembers what nested rules built at the positions being looked at, so that each is tried once.
 * Holds a window of positions; what falls out of it is only found again.
 */
final class Memo {

  /** Tried, and nothing fits; alone in ending at 0. */
  static final Match NO_MATCH = new Match(null, 0, 0, List.of());

  private static final int WINDOW = 64;

  private final int heads;
  private final Match[][] matches = new Match[WINDOW][];
  private final int[] positions = new int[WINDOW];

  Memo(int heads) {
    this.heads = heads;
    Arrays.fill(positions, -1);
  }

  /** The match, {@link #NO_MATCH}, or null when it was not tried. */
  Match find(int head, int position) {
    int at = position % WINDOW;
    return positions[at] == position ? matches[at][head] : null;
  }

  void keep(int head, int position, Match match) {
    int at = position % WINDOW;
    if (positions[at] != position) {
      positions[at] = position;
      if (matches[at] == null) {
        matches[at] = new Match[heads];
      } else {
        Arrays.fill(matches[at], null);
      }
    }
    matches[at][head] = match == null ? NO_MATCH : match;
  }
}
