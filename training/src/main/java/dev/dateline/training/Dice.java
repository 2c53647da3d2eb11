package dev.dateline.training;

/** Random numbers from a seed, the same everywhere (xorshift64*, Vigna 2016). */
final class Dice {

  private long state;

  Dice(long seed) {
    state = seed * 0x9E3779B97F4A7C15L + 1;
  }

  private long bits() {
    state ^= state >>> 12;
    state ^= state << 25;
    state ^= state >>> 27;
    return state * 0x2545F4914F6CDD1DL;
  }

  /** A number from 0 to less than 1. */
  float next() {
    return (bits() >>> 40) * 0x1p-24f;
  }

  /** A number from 0 to less than {@code limit}. */
  int next(int limit) {
    return (int) ((bits() >>> 33) % limit);
  }

  /** The numbers below {@code size} in an order by chance (Fisher and Yates). */
  int[] order(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = next(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
