package dev.dateline.enrichment.entities.tagger;

import dev.dateline.enrichment.entities.lists.NameKind;
import dev.dateline.enrichment.entities.lists.NameList;
import dev.dateline.enrichment.entities.lists.PhraseTable;

/** Which tokens stand in names of lists, of what kinds, and where in the name. */
final class ListMarks {

  private final long[] words;
  private final int[] shapes;
  private final int[] marks;

  /**
   * No marks yet.
   *
   * @param words the tokens as lists have them
   */
  ListMarks(long[] words, int[] shapes) {
    this.words = words;
    this.shapes = shapes;
    this.marks = new int[words.length];
  }

  /** Marks the longest names of a list, left to right, one after the other. */
  void add(NameList list) {
    int at = 0;
    while (at < words.length) {
      long match =
          Shape.mayStartName(shapes[at]) ? list.longest(words, at, words.length) : PhraseTable.NONE;
      if (match == PhraseTable.NONE) {
        at++;
      } else {
        int end = PhraseTable.end(match);
        mark(list.kinds(match), at, end);
        at = end;
      }
    }
  }

  /** Three groups of bits: the token is a name's first, one of the following, its last. */
  private void mark(int kinds, int from, int to) {
    for (int i = from; i < to; i++) {
      marks[i] |= i == from ? kinds : kinds << NameKind.COUNT;
    }
    marks[to - 1] |= kinds << (2 * NameKind.COUNT);
  }

  /** The bits of a token. */
  int of(int i) {
    return marks[i];
  }
}
