package dev.dateline.enrichment.entities.tagger;

import dev.dateline.enrichment.entities.lists.LongIntTable;

/** What the rest of a document says of a word with a capital. */
final class Elsewhere {

  /** The document has the word in lower case too. */
  static final int LOWER = 1;

  /** The document has the word with its capital elsewhere, inside a sentence. */
  static final int CAPITALISED = 2;

  private static final int SEEN_ONCE = 4;
  private static final int SEEN_AGAIN = 8;

  private Elsewhere() {}

  /** For each token {@link #LOWER} and {@link #CAPITALISED}, or 0. */
  static byte[] of(long[] lower, int[] shapes, SentenceMarks marks) {
    LongIntTable seen = names(lower, shapes, marks);
    for (int i = 0; i < lower.length; i++) {
      if (shapes[i] == Shape.LOWER && seen.has(lower[i])) {
        seen.or(lower[i], LOWER);
      }
    }
    byte[] found = new byte[lower.length];
    for (int i = 0; i < lower.length; i++) {
      if (Shape.hasCapital(shapes[i])) {
        int others = isNameLike(i, shapes, marks) ? SEEN_AGAIN : SEEN_ONCE | SEEN_AGAIN;
        int again = bits(seen, lower[i], others) != 0 ? CAPITALISED : 0;
        found[i] = (byte) (bits(seen, lower[i], LOWER) | again);
      }
    }
    return found;
  }

  /** Words with a capital only: nothing is asked of others, which are many. */
  private static LongIntTable names(long[] lower, int[] shapes, SentenceMarks marks) {
    var seen = new LongIntTable();
    for (int i = 0; i < lower.length; i++) {
      if (isNameLike(i, shapes, marks)) {
        seen.or(lower[i], bits(seen, lower[i], SEEN_ONCE) != 0 ? SEEN_AGAIN : SEEN_ONCE);
      } else if (Shape.hasCapital(shapes[i])) {
        seen.or(lower[i], 0);
      }
    }
    return seen;
  }

  private static int bits(LongIntTable seen, long word, int bits) {
    int found = seen.get(word);
    return found == LongIntTable.ABSENT ? 0 : found & bits;
  }

  /** A capital that neither the start of a sentence nor a headline explains. */
  private static boolean isNameLike(int i, int[] shapes, SentenceMarks marks) {
    return Shape.hasCapital(shapes[i]) && !marks.opens(i) && !marks.loud(i);
  }
}
