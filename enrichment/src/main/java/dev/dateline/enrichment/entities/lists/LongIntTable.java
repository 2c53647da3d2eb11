package dev.dateline.enrichment.entities.lists;

/**
 * A map from hashes to ints without boxes. Filled by one thread; then safe to share.
 *
 * <p>Most look-ups find nothing, and they read keys only: a free place holds the key 0, and the one
 * hash that is 0 stands aside.
 */
public final class LongIntTable {

  /** What {@link #get} answers for a key that is not there. */
  public static final int ABSENT = Integer.MIN_VALUE;

  private static final long FREE = 0;

  private long[] keys;
  private int[] values;
  private int ofFree = ABSENT;
  private int size;

  /** An empty table. */
  public LongIntTable() {
    this(64);
  }

  /** An empty table with that many places, a power of two; it grows when half of them are taken. */
  LongIntTable(int places) {
    keys = new long[places];
    values = new int[places];
  }

  /** The value of a key, or {@link #ABSENT}. */
  public int get(long key) {
    int slot = slot(key);
    return keys[slot] == key && key != FREE ? values[slot] : otherwise(key);
  }

  private int otherwise(long key) {
    return key == FREE ? ofFree : ABSENT;
  }

  /** True when the key has a value. */
  public boolean has(long key) {
    return get(key) != ABSENT;
  }

  /** Sets a value. */
  public void put(long key, int value) {
    if (key == FREE) {
      ofFree = value;
      return;
    }
    int slot = slot(key);
    if (keys[slot] == FREE && ++size * 2 > keys.length) {
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
    int known = get(key);
    put(key, known == ABSENT ? bits : known | bits);
  }

  /** Where a key is, or would be. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
