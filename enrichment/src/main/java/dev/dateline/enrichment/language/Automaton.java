package dev.dateline.enrichment.language;

import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds n-grams byte by byte. Three states of four go on as another one does, so rows of the table
 * that say the same are kept once: what a text needs of it then stays in the processor's cache.
 * Immutable.
 */
final class Automaton {

  /** How many values a byte has. */
  private static final int BYTES = 256;

  private final short[] rowOf;
  private final short[] rows;

  /**
   * Packs a table.
   *
   * @param table by state and byte, the state that follows
   */
  Automaton(short[] table) {
    int states = table.length / BYTES;
    rowOf = new short[states];
    short[] distinct = new short[table.length];
    Map<ShortBuffer, Integer> known = new HashMap<>();
    for (int state = 0; state < states; state++) {
      var row = ShortBuffer.wrap(table, state * BYTES, BYTES);
      Integer same = known.putIfAbsent(row, known.size());
      if (same == null) {
        row.duplicate().get(distinct, (known.size() - 1) * BYTES, BYTES);
      }
      rowOf[state] = (short) (same == null ? known.size() - 1 : same);
    }
    rows = Arrays.copyOf(distinct, known.size() * BYTES);
  }

  /** The state after one more byte; 0 at the start. */
  int step(int state, int unsignedByte) {
    return rows[rowOf[state] * BYTES + unsignedByte];
  }
}
