package dev.dateline.training;

import dev.dateline.enrichment.entities.tagger.Labels;
import java.util.Arrays;

/** Turns weights into small steps: rows that say little are dropped, the rest fits a byte each. */
final class Quantizer {

  private static final int N = Labels.COUNT;

  /** Weights beyond so many units are cut. */
  private static final int MOST = 127;

  /**
   * How to trim.
   *
   * @param least a row whose largest weight is smaller is dropped
   * @param out taken off the weight of staying outside: trades precision for recall
   * @param unit what one step is worth
   */
  record Settings(float least, float out, float unit) {}

  /** A trimmed model, in the terms of {@code ModelParts}. */
  @SuppressWarnings("ArrayRecordComponent") // handed over whole and never compared
  record Trimmed(int[] buckets, byte[] steps, int[] transitions) {}

  private final RowIndex index;
  private final Lessons.Weights weights;
  private final Settings settings;

  private Quantizer(RowIndex index, Lessons.Weights weights, Settings settings) {
    this.index = index;
    this.weights = weights;
    this.settings = settings;
  }

  static Trimmed of(RowIndex index, Lessons.Weights weights, Settings settings) {
    var quantizer = new Quantizer(index, weights, settings);
    int[] buckets = quantizer.buckets();
    return new Trimmed(buckets, quantizer.steps(buckets), quantizer.transitions());
  }

  private int[] buckets() {
    int[] kept = new int[index.size()];
    int count = 0;
    for (int bucket = 0; bucket < 1 << RowIndex.BITS; bucket++) {
      int row = index.row(bucket);
      if (row >= 0 && largest(row * N) >= settings.least()) {
        kept[count++] = bucket;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private float largest(int from) {
    float largest = 0;
    for (int at = from; at < from + N; at++) {
      largest = Math.max(largest, Math.abs(weights.rows()[at]));
    }
    return largest;
  }

  private byte[] steps(int[] buckets) {
    byte[] steps = new byte[buckets.length * N];
    for (int i = 0; i < steps.length; i++) {
      int row = index.row(buckets[i / N]) * N;
      int step = Math.round(weights.rows()[row + i % N] / settings.unit());
      steps[i] = (byte) Math.max(-MOST, Math.min(MOST, step));
    }
    return steps;
  }

  private int[] transitions() {
    int[] steps = new int[N * N];
    for (int i = 0; i < steps.length; i++) {
      float lessOut = i % N == Labels.OUT ? settings.out() : 0;
      steps[i] = Math.round((weights.moves()[i] - lessOut) / settings.unit());
    }
    return steps;
  }
}
