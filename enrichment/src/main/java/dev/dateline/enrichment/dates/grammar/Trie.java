package dev.dateline.enrichment.dates.grammar;

import java.util.Arrays;

/**
 * An automaton over symbols that are small numbers: letters of words, or words of phrases. All
 * transitions stand in one open-addressed table. Read-only once it is built.
 */
final class Trie {

  /** The state before the first symbol. */
  static final int ROOT = 0;

  /** No such transition. */
  static final int NONE = -1;

  private long[] keys = new long[4096];
  private int[] targets = new int[4096];
  private int states = 1;

  /** The state after {@code symbol}, made if it is new. */
  int add(int state, int symbol) {
    int known = step(state, symbol);
    if (known != NONE) {
      return known;
    }
    if (states * 2 > keys.length) {
      grow();
    }
    put(key(state, symbol), states);
    return states++;
  }

  /** The state after {@code symbol}, or {@link #NONE}. */
  int step(int state, int symbol) {
    long key = key(state, symbol);
    int at = slot(key);
    while (keys[at] != 0) {
      if (keys[at] == key) {
        return targets[at];
      }
      at = (at + 1) & (keys.length - 1);
    }
    return NONE;
  }

  /** How many states there are; they are numbered from 0. */
  int states() {
    return states;
  }

  private static long key(int state, int symbol) {
    return ((long) (state + 1) << 32) | symbol;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (keys.length - 1);
  }

  private void put(long key, int target) {
    int at = slot(key);
    while (keys[at] != 0) {
      at = (at + 1) & (keys.length - 1);
    }
    keys[at] = key;
    targets[at] = target;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = Arrays.copyOf(oldTargets, keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldTargets[i]);
      }
    }
  }
}
