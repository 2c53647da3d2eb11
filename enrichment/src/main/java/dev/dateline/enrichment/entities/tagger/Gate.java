package dev.dateline.enrichment.entities.tagger;

import dev.dateline.enrichment.entities.lists.LongIntTable;

/**
 * Tells which tokens are worth scoring: those with a capital (or of a script without), and others
 * only where they hang together with one, or are known to start names. The rest is outside.
 */
final class Gate {

  private static final int INSIDE = 1;
  private static final int OPENING = 2;

  private final LongIntTable words = new LongIntTable();

  Gate(long[] inside, long[] opening) {
    for (long word : inside) {
      words.or(word, INSIDE);
    }
    for (long word : opening) {
      words.or(word, OPENING);
    }
  }

  /** Sets {@code open} for the tokens of a sentence that are worth scoring; linear. */
  void mark(Observations seen, int from, int to, boolean[] open) {
    for (int i = from; i < to; i++) {
      open[i - from] = candidate(seen, i);
    }
    for (int i = from + 1; i < to; i++) {
      open[i - from] |= open[i - 1 - from] && inside(seen, i);
    }
    for (int i = to - 2; i >= from; i--) {
      open[i - from] |= open[i + 1 - from] && inside(seen, i);
    }
  }

  private boolean candidate(Observations seen, int i) {
    return seen.mayStartName(i) || is(OPENING, seen, i);
  }

  private boolean inside(Observations seen, int i) {
    return is(INSIDE, seen, i);
  }

  private boolean is(int bit, Observations seen, int i) {
    int found = words.get(seen.lowerCase(i));
    return found != LongIntTable.ABSENT && (found & bit) != 0;
  }
}
