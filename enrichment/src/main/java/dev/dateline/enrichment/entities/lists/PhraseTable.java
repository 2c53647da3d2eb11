package dev.dateline.enrichment.entities.lists;

import dev.dateline.enrichment.text.Tokens;

/**
 * Phrases to numbers, and the longest one that starts at a token. Linear in the phrase's length.
 * Filled by one thread; then safe to share.
 */
public final class PhraseTable {

  /** What {@link #longest} answers when nothing matches. */
  public static final long NONE = -1;

  private static final int PREFIX_ONLY = -1;
  private static final int MAX_WORDS = 12;

  private final LongIntTable table;

  /** An empty table. */
  public PhraseTable() {
    this(64);
  }

  /** An empty table that need not grow for half as many phrases, beginnings of phrases included. */
  PhraseTable(int room) {
    table = new LongIntTable(room);
  }

  /** Adds tokens {@code from} to {@code to} as a phrase; the first value of a phrase stays. */
  public void add(Tokens tokens, int from, int to, int value) {
    add(Hashes.words(tokens, from, to), value);
  }

  /** Adds words as a phrase; the first value of a phrase stays. */
  void add(long[] words, int value) {
    if (words.length > MAX_WORDS || words.length == 0) {
      return;
    }
    long hash = 0;
    for (int i = 0; i < words.length - 1; i++) {
      hash = Hashes.join(hash, words[i]);
      table.putIfAbsent(hash, PREFIX_ONLY);
    }
    long whole = Hashes.join(hash, words[words.length - 1]);
    if (numberOf(whole) < 0) {
      table.put(whole, value);
    }
  }

  /** The number of the phrase that a text's tokens are, all of them; -1 when it is none. */
  public int exact(Tokens tokens, int from, int to) {
    return exact(Hashes.words(tokens, from, to));
  }

  /** The number of the phrase that those words are, all of them; -1 when it is none. */
  int exact(long[] words) {
    return words.length > MAX_WORDS ? -1 : numberOf(Hashes.phrase(words));
  }

  private int numberOf(long phrase) {
    int value = table.get(phrase);
    return value == LongIntTable.ABSENT ? -1 : value;
  }

  /**
   * The longest phrase at a token: {@link #end} and {@link #value} unpack it.
   *
   * @param words the {@link Hashes#exact} number of every token of the text
   */
  public long longest(long[] words, int from, int limit) {
    long found = NONE;
    long hash = 0;
    for (int i = from; i < limit && i < from + MAX_WORDS; i++) {
      hash = Hashes.join(hash, words[i]);
      int value = table.get(hash);
      if (value == LongIntTable.ABSENT) {
        break;
      }
      found = value == PREFIX_ONLY ? found : ((long) (i + 1) << 32) | value;
    }
    return found;
  }

  /** One past the last token of a match. */
  public static int end(long match) {
    return (int) (match >>> 32);
  }

  /** The number of a match. */
  public static int value(long match) {
    return (int) match;
  }
}
