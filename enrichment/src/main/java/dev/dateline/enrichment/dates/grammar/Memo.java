package dev.dateline.enrichment.dates.grammar;

import java.util.Arrays;

/**
 * Remembers what nested rules built at the positions being looked at, so that each is tried once.
 * Holds a window of positions; what falls out of it is only found again.
 */
final class Memo {

  /** Tried, and nothing fits; alone in having no match. */
  static final Capture NO_MATCH = new Capture(0, "", null);

  private static final int WINDOW = 16;

  private final int heads;
  private final Capture[][] matches = new Capture[WINDOW][];
  private final int[] positions = new int[WINDOW];

  Memo(int heads) {
    this.heads = heads;
    Arrays.fill(positions, -1);
  }

  /** What was built, {@link #NO_MATCH}, or null when it was not tried. */
  Capture find(int head, int position) {
    int at = position % WINDOW;
    return positions[at] == position ? matches[at][head] : null;
  }

  void keep(int head, int position, Capture match) {
    int at = position % WINDOW;
    if (positions[at] != position) {
      positions[at] = position;
      if (matches[at] == null) {
        matches[at] = new Capture[heads];
      } else {
        Arrays.fill(matches[at], null);
      }
    }
    matches[at][head] = match;
  }
}
