package dev.dateline.benchmarks.articles;

import java.util.SplittableRandom;

/** Draws how many words an article has. */
@FunctionalInterface
public interface Lengths {

  /** The shortest news article that {@link #ofNews} draws, in words. */
  int SHORTEST = 100;

  /** The longest. */
  int LONGEST = 20_000;

  /** Words of the next article, at least 1. */
  int next(SplittableRandom random);

  /** Always as long. */
  static Lengths always(int words) {
    return random -> words;
  }

  /**
   * Log-normal with a median of 400 words, as news is, and one article in a hundred drawn evenly,
   * on a scale of logarithms, from long reads and documents of 3,000 words and more. On average
   * about 620 words.
   */
  static Lengths ofNews() {
    return random -> random.nextInt(100) == 0 ? longRead(random) : report(random);
  }

  private static int report(SplittableRandom random) {
    double words;
    do {
      words = 400 * StrictMath.exp(0.75 * random.nextGaussian());
    } while (words < SHORTEST || words > LONGEST);
    return (int) words;
  }

  private static int longRead(SplittableRandom random) {
    double from = StrictMath.log(3_000);
    return (int) StrictMath.exp(from + random.nextDouble() * (StrictMath.log(LONGEST) - from));
  }
}
