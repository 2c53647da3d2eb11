package dev.dateline.enrichment.entities.lists;

import java.util.Arrays;

/** A map from hashes to ints without boxes. Filled by one thread; then safe to share. */
public final class LongIntTable {

  /** What {@link #get} answers for a key that is not there. */
  public static final int ABSENT = Integer.MIN_VALUE;

  private long[] keys;
  private int[] values;
  private int size;

  /** An empty table. */
  public LongIntTable() {
    this(64);
  }

  /** An empty table with that many places, a power of two; it grows when half of them are taken. */
  LongIntTable(int places) {
    keys = new long[places];
    values = filled(places);
  }

  private static int[] filled(int length) {
    var values = new int[length];
    Arrays.fill(values, ABSENT);
    return values;
  }

  /** The value of a key, or {@link #ABSENT}. */
  public int get(long key) {
    return values[slot(key)];
  }

  /** True when the key has a value. */
  public boolean has(long key) {
    return get(key) != ABSENT;
  }

  /** Sets a value. */
  public void put(long key, int value) {
    int slot = slot(key);
    if (values[slot] == ABSENT && ++size * 2 > keys.length) {
      grow();
      slot = slot(key);
    }
    keys[slot] = key;
    values[slot] = value;
  }

  /** Sets a value unless there is one. */
  public void putIfAbsent(long key, int value) {
    if (!has(key)) {
      put(key, value);
    }
  }

  /** Sets bits on top of those already there. */
  public void or(long key, int bits) {
    put(key, has(key) ? get(key) | bits : bits);
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (values[slot] != ABSENT && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = filled(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != ABSENT) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
