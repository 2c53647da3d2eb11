package dev.dateline.enrichment.entities.tagger;

import dev.dateline.enrichment.entities.lists.LongIntTable;

/** Words that stand in like contexts share a class. Immutable. */
public final class WordClasses {

  /** The class of a word that has none. */
  public static final int NONE = 0;

  /** Classes are numbered from 1 to this. */
  public static final int MOST = 255;

  /** No word has a class. */
  public static final WordClasses EMPTY = new WordClasses(new LongIntTable());

  private final LongIntTable classes;

  /** Classes by the word's number in lower case; not changed any more. */
  public WordClasses(LongIntTable classes) {
    this.classes = classes;
  }

  int of(long lowerCaseWord) {
    int found = classes.get(lowerCaseWord);
    return found == LongIntTable.ABSENT ? NONE : found;
  }
}
