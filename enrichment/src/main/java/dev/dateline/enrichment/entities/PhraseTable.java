package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.text.Tokens;

/**
 * Phrases to numbers, and the longest one that starts at a token. Linear in the phrase's length.
 */
final class PhraseTable {

  /** What {@link #longest} answers when nothing matches. */
  static final long NONE = -1;

  private static final int PREFIX_ONLY = -1;
  private static final int MAX_WORDS = 12;

  private final LongIntTable table = new LongIntTable();

  /** Adds tokens {@code from} to {@code to} as a phrase; the first value of a phrase stays. */
  void add(Tokens tokens, int from, int to, int value) {
    if (to - from > MAX_WORDS || from == to) {
      return;
    }
    for (int end = from + 1; end < to; end++) {
      table.putIfAbsent(Hashes.phrase(tokens, from, end), PREFIX_ONLY);
    }
    long whole = Hashes.phrase(tokens, from, to);
    if (!table.has(whole) || table.get(whole) == PREFIX_ONLY) {
      table.put(whole, value);
    }
  }

  /** The longest phrase at a token: {@link #end} and {@link #value} unpack it. */
  long longest(Page page, int from, int limit) {
    long found = NONE;
    long hash = 0;
    for (int i = from; i < limit && i < from + MAX_WORDS; i++) {
      hash = Hashes.join(hash, page.hash(i));
      int value = table.get(hash);
      if (value == LongIntTable.ABSENT) {
        break;
      }
      found = value == PREFIX_ONLY ? found : ((long) (i + 1) << 32) | value;
    }
    return found;
  }

  /** One past the last token of a match. */
  static int end(long match) {
    return (int) (match >>> 32);
  }

  /** The number of a match. */
  static int value(long match) {
    return (int) match;
  }
}
