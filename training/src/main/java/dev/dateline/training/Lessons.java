package dev.dateline.training;

import dev.dateline.enrichment.entities.tagger.Labels;
import java.util.List;

/** Learns weights in several passes and takes the mean of the last ones, which are calmer. */
final class Lessons {

  private static final int PASSES = 10;
  private static final int AVERAGED = 4;

  /** Learners that differ by chance alone: their mean is calmer still. */
  private static final long[] SEEDS = {1, 2};

  private static final Crf.Settings SETTINGS = new Crf.Settings(0.05f, 0.5f);

  /**
   * What was learnt.
   *
   * @param rows a row of weights for each row of the index
   * @param moves weights between labels
   */
  @SuppressWarnings("ArrayRecordComponent") // a gigabyte, handed over whole and never compared
  record Weights(float[] rows, float[] moves) {}

  private Lessons() {}

  static Weights learn(RowIndex index, List<Examples.Sentence> sentences) {
    var lessons = index.rows(sentences);
    var mean =
        new Weights(new float[index.size() * Labels.COUNT], new float[Labels.COUNT * Labels.COUNT]);
    for (long seed : SEEDS) {
      learn(new Crf(index.size(), SETTINGS, seed), lessons, mean);
    }
    return mean;
  }

  private static void learn(Crf crf, List<Crf.Lesson> lessons, Weights mean) {
    for (int pass = 0; pass < PASSES; pass++) {
      crf.pass(lessons);
      if (pass >= PASSES - AVERAGED) {
        add(crf.weights(), mean.rows());
        add(crf.moves(), mean.moves());
      }
    }
  }

  private static void add(float[] weights, float[] mean) {
    for (int i = 0; i < weights.length; i++) {
      mean[i] += weights[i] / (AVERAGED * SEEDS.length);
    }
  }
}
