package dev.dateline.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers the buckets of features that are worth a row of weights: those that come up again. */
final class RowIndex {

  /** A bucket is the first so many bits of a feature's hash. */
  static final int BITS = 24;

  private static final int SHIFT = 32 - BITS;
  private static final int LEAST = 2;

  private final int[] rows = new int[1 << BITS];
  private int size;

  private RowIndex() {}

  /** The index of those sentences' features. */
  static RowIndex of(List<Examples.Sentence> sentences) {
    var index = new RowIndex();
    for (var sentence : sentences) {
      for (int[] features : sentence.features()) {
        index.count(features);
      }
    }
    index.number();
    return index;
  }

  private void count(int[] features) {
    for (int feature : features) {
      rows[feature >>> SHIFT]++;
    }
  }

  private void number() {
    for (int bucket = 0; bucket < rows.length; bucket++) {
      rows[bucket] = rows[bucket] >= LEAST ? size++ : -1;
    }
  }

  /** How many rows there are. */
  int size() {
    return size;
  }

  /** The row of a bucket, -1 for none. */
  int row(int bucket) {
    return rows[bucket];
  }

  /** Sentences with rows instead of features. */
  List<Crf.Lesson> rows(List<Examples.Sentence> sentences) {
    var found = new ArrayList<Crf.Lesson>(sentences.size());
    for (var sentence : sentences) {
      int[][] tokens = new int[sentence.features().length][];
      for (int i = 0; i < tokens.length; i++) {
        tokens[i] = rows(sentence.features()[i]);
      }
      found.add(new Crf.Lesson(tokens, sentence.labels(), sentence.weight()));
    }
    return found;
  }

  private int[] rows(int[] features) {
    int[] kept = new int[features.length];
    int count = 0;
    for (int feature : features) {
      int row = rows[feature >>> SHIFT];
      if (row >= 0) {
        kept[count++] = row;
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
