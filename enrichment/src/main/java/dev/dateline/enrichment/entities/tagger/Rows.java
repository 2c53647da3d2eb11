package dev.dateline.enrichment.entities.tagger;

/**
 * The rows of a model's weights, packed so that a few machine instructions add all labels of a row
 * at once: a byte for each label, raised to be positive, sixteen of them in two numbers. Immutable.
 */
final class Rows {

  /** What makes the smallest weight 0, so that no lane borrows from its neighbour. */
  private static final int RAISE = -Byte.MIN_VALUE;

  /** Every other byte of eight, with room for a sum of 257 of them. */
  private static final long EVEN = 0x00FF_00FF_00FF_00FFL;

  private static final int LANES = 8;

  private final long[] packed;

  /**
   * Packs rows.
   *
   * @param weights row by row {@link Labels#COUNT} weights
   */
  Rows(byte[] weights) {
    int rows = weights.length / Labels.COUNT;
    packed = new long[2 * rows];
    for (int row = 0; row < rows; row++) {
      for (int label = 0; label < Labels.COUNT; label++) {
        long raised = (long) weights[row * Labels.COUNT + label] + RAISE;
        packed[2 * row + label / LANES] |= raised << (Byte.SIZE * (label % LANES));
      }
    }
  }

  /** A sum of none yet. */
  Sum sum() {
    return new Sum();
  }

  /** A sum of at most 257 rows: four numbers, each with a sum of 16 bits for four labels. */
  final class Sum {

    private int count;
    private long even;
    private long odd;
    private long evenBehind;
    private long oddBehind;

    void add(int row) {
      long first = packed[2 * row];
      long second = packed[2 * row + 1];
      even += first & EVEN;
      odd += (first >>> Byte.SIZE) & EVEN;
      evenBehind += second & EVEN;
      oddBehind += (second >>> Byte.SIZE) & EVEN;
      count++;
    }

    /** Writes the sum of every label, from {@code from} on. */
    void read(int[] sums, int from) {
      for (int label = 0; label < Labels.COUNT; label++) {
        sums[from + label] = lane(label) - RAISE * count;
      }
    }

    private int lane(int label) {
      boolean ahead = label < LANES;
      long four = label % 2 == 0 ? (ahead ? even : evenBehind) : (ahead ? odd : oddBehind);
      return (int) (four >>> (Short.SIZE * (label % LANES / 2))) & 0xFFFF;
    }
  }
}
