package dev.dateline.benchmarks.performance;

/**
 * How much is measured.
 *
 * @param rounds how often each figure is taken, at least 1
 * @param articles that go through enrichers and broker in a round, at least 100
 * @param files that are published from a directory
 * @param largest articles that the largest growth stores
 * @param seconds that a figure of one stage is measured for, a round
 */
record Scale(int rounds, int articles, int files, int largest, double seconds) {

  /** What the documentation prints. */
  static final Scale USUAL = new Scale(3, 4_000, 10_000, 1_000_000, 1);

  /** Enough to see that everything works, too little for a figure to mean anything. */
  static final Scale TINY = new Scale(1, 200, 200, 1_000, 0.1);

  Scale {
    if (rounds < 1 || articles < 100) {
      throw new IllegalArgumentException(
          "at least 1 round and 100 articles, got %d and %d".formatted(rounds, articles));
    }
  }

  Scale withRounds(int value) {
    return new Scale(value, articles, files, largest, seconds);
  }

  Scale withArticles(int value) {
    return new Scale(rounds, value, files, largest, seconds);
  }

  Scale withLargest(int value) {
    return new Scale(rounds, articles, files, value, seconds);
  }
}
