package dev.dateline.enrichment.entities.tagger;

import dev.dateline.enrichment.entities.lists.LongIntTable;
import java.util.Arrays;

/**
 * A trained model, ready to be asked: a row of small weights for each bucket of features that has
 * any, found through a bit map and a count of the bits before. Immutable, shared by all threads.
 */
public final class Model {

  private final String language;
  private final int shift;

  /** For each 64 buckets, which of them have a row, then how many have one before these. */
  private final long[] index;

  private final Rows rows;
  private final int[] transitions;
  private final Gate gate;
  private final WordClasses classes;
  private final Potentials potentials;

  /** A model of those parts. */
  public Model(ModelParts parts) {
    this.language = parts.language();
    this.shift = 32 - parts.bits();
    this.index = index(parts.bits(), parts.buckets());
    this.rows = new Rows(parts.weights());
    this.transitions = parts.transitions();
    this.gate = new Gate(parts.inside(), parts.opening());
    this.classes = classes(parts);
    this.potentials = new Potentials(transitions, parts.unit());
  }

  /** Side by side, so that a look-up touches one line of the processor's cache. */
  private static long[] index(int bits, int[] buckets) {
    long[] index = new long[1 << (bits - 5)];
    for (int bucket : buckets) {
      index[bucket >> 6 << 1] |= 1L << bucket;
    }
    for (int word = 2; word < index.length; word += 2) {
      index[word + 1] = index[word - 1] + Long.bitCount(index[word - 2]);
    }
    return index;
  }

  private static WordClasses classes(ModelParts parts) {
    var table = new LongIntTable();
    for (int i = 0; i < parts.classes().length; i++) {
      table.put(parts.classWords()[i], parts.classes()[i] & 0xFF);
    }
    return new WordClasses(table);
  }

  /** BCP 47 tag of the language it reads. */
  public String language() {
    return language;
  }

  /** The classes of its language's words. */
  public WordClasses classes() {
    return classes;
  }

  Gate gate() {
    return gate;
  }

  Potentials potentials() {
    return potentials;
  }

  /** Steps from one label to the next. */
  int transition(int label, int next) {
    return transitions[label * Labels.COUNT + next];
  }

  /**
   * Adds up what the features say for each label. First all rows are looked for, then all are
   * added, both without a branch: so the processor fetches many at a time from a memory that is
   * slow.
   *
   * @param features hashes; the first {@code size} count, and are used up
   * @param scores the steps of all labels are written here, from {@code from} on
   */
  void score(int[] features, int size, int[] scores, int from) {
    var sum = rows.sum();
    int found = find(features, size);
    for (int f = 0; f < found; f++) {
      sum.add(features[f]);
    }
    sum.read(scores, from);
  }

  /** Puts the rows of the features that have one in their place, and returns how many have. */
  private int find(int[] features, int size) {
    int found = 0;
    for (int f = 0; f < size; f++) {
      int bucket = features[f] >>> shift;
      int at = bucket >> 6 << 1;
      long word = index[at];
      features[found] = (int) index[at + 1] + Long.bitCount(word & ((1L << bucket) - 1));
      found += (int) (word >>> bucket) & 1;
    }
    return found;
  }

  /**
   * How much some features speak for a label and against staying outside.
   *
   * @param from first of the features that count
   * @param to one past the last
   * @return natural logarithm of odds
   */
  double weight(int[] features, int from, int to, int label) {
    int[] scores = new int[Labels.COUNT];
    score(Arrays.copyOfRange(features, from, to), to - from, scores, 0);
    return potentials.worth(scores[label] - scores[Labels.OUT]);
  }
}
