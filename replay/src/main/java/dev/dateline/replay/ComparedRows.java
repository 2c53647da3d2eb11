package dev.dateline.replay;

import java.util.Arrays;

/**
 * What is known of each key while a run is compared with another side, in 24 bytes a key besides
 * those of {@link KeyIndex}. Used by one thread.
 */
final class ComparedRows {

  /** The side has no record of the key, or a tombstone. */
  static final long ABSENT = -1;

  /** The other side has a record whose value has the same bytes as the run's. */
  static final long SAME = -2;

  /** The other side has a record of a key of which the run has none. */
  static final long ONLY_OTHER = -3;

  private static final int FIRST_ROWS = 1 << 10;

  private final KeyIndex keys = new KeyIndex();
  private long[] offsets = absent(FIRST_ROWS);
  private long[] hashes = absent(FIRST_ROWS);
  private long[] others = absent(FIRST_ROWS);

  /** The row of a key, which gets one if it has none. */
  int add(byte[] key) {
    int row = keys.add(key);
    if (row == offsets.length) {
      offsets = grown(offsets);
      hashes = grown(hashes);
      others = grown(others);
    }
    return row;
  }

  /** The row of a key, or {@link KeyIndex#NONE}. */
  int find(byte[] key) {
    return keys.find(key);
  }

  /** Notes the run's latest record; {@code offset} is {@link #ABSENT} for a tombstone. */
  void setRun(int row, long offset, long hash) {
    offsets[row] = offset;
    hashes[row] = hash;
  }

  /** Notes the other side's latest record: a place of 0 or more, or one of the constants. */
  void setOther(int row, long place) {
    others[row] = place;
  }

  /** Whether the run has a record. */
  boolean inRun(int row) {
    return offsets[row] != ABSENT;
  }

  /** Whether the run's latest record stands at that offset. */
  boolean isLatest(int row, long offset) {
    return offsets[row] == offset;
  }

  /** The hash of the run's latest value. */
  long hash(int row) {
    return hashes[row];
  }

  /** Where the other side's latest record is kept, or one of the constants. */
  long other(int row) {
    return others[row];
  }

  /** Keys of which the run has a record. */
  long countInRun() {
    return Arrays.stream(offsets).filter(offset -> offset != ABSENT).count();
  }

  /** Keys of which the other side has a record. */
  long countInOther() {
    return Arrays.stream(others).filter(other -> other != ABSENT).count();
  }

  /** Keys of which only the other side has a record. */
  long countOnlyOther() {
    return Arrays.stream(others).filter(other -> other == ONLY_OTHER).count();
  }

  private static long[] absent(int rows) {
    var array = new long[rows];
    Arrays.fill(array, ABSENT);
    return array;
  }

  private static long[] grown(long[] array) {
    var grown = absent(array.length + array.length / 2);
    System.arraycopy(array, 0, grown, 0, array.length);
    return grown;
  }
}
