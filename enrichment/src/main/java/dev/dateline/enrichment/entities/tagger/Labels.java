package dev.dateline.enrichment.entities.tagger;

import dev.dateline.enrichment.entities.EntityType;

/**
 * The labels of the tagger: outside, and for each type of entity the first token of several, one in
 * the middle, the last one, and a token that is a name alone (BILOU; Ratinov and Roth 2009, "Design
 * Challenges and Misconceptions in Named Entity Recognition").
 */
public final class Labels {

  /** How many labels there are. */
  public static final int COUNT = 13;

  /** The label of a token outside of names. */
  public static final int OUT = 0;

  private static final int BEGIN = 0;
  private static final int INSIDE = 1;
  private static final int LAST = 2;
  private static final int UNIT = 3;

  private static final boolean[] FOLLOWS = follows();

  /** In the order of the labels, which stands in every model file: never changed. */
  private static final EntityType[] TYPES = {
    EntityType.PERSON, EntityType.ORGANIZATION, EntityType.LOCATION
  };

  private Labels() {}

  /** The label of token {@code i} in a name of tokens {@code from} to {@code to}. */
  public static int of(EntityType type, int i, int from, int to) {
    int place = to == from + 1 ? UNIT : i == from ? BEGIN : i == to - 1 ? LAST : INSIDE;
    return 1 + 4 * number(type) + place;
  }

  /** The type of the name that a label is part of; not for {@link #OUT}. */
  public static EntityType type(int label) {
    return TYPES[(label - 1) / 4];
  }

  /** True for the first token of a name. */
  public static boolean opens(int label) {
    return label != OUT && (place(label) == BEGIN || place(label) == UNIT);
  }

  /** True for the last token of a name. */
  public static boolean closes(int label) {
    return label != OUT && (place(label) == LAST || place(label) == UNIT);
  }

  /** True when nothing has to follow: outside, or at the end of a name. */
  public static boolean endsClean(int label) {
    return label == OUT || closes(label);
  }

  /** True when nothing has to stand before: outside, or at the start of a name. */
  public static boolean startsClean(int label) {
    return label == OUT || opens(label);
  }

  /** True when {@code next} may stand behind {@code label}. */
  public static boolean follows(int label, int next) {
    return FOLLOWS[label * COUNT + next];
  }

  private static int number(EntityType type) {
    return switch (type) {
      case PERSON -> 0;
      case ORGANIZATION -> 1;
      case LOCATION -> 2;
    };
  }

  private static int place(int label) {
    return (label - 1) % 4;
  }

  private static boolean[] follows() {
    boolean[] table = new boolean[COUNT * COUNT];
    for (int label = 0; label < COUNT; label++) {
      for (int next = 0; next < COUNT; next++) {
        table[label * COUNT + next] = endsClean(label) ? startsClean(next) : goesOn(label, next);
      }
    }
    return table;
  }

  private static boolean goesOn(int label, int next) {
    return !startsClean(next) && (label - 1) / 4 == (next - 1) / 4;
  }
}
