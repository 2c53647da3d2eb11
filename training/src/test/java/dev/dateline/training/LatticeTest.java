package dev.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.enrichment.entities.tagger.Labels;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Probabilities are those that adding up all ways to label gives. */
class LatticeTest {

  private static final int N = Labels.COUNT;
  private static final int LENGTH = 3;

  private final Random random = new Random(11);
  private final float[] moves = chance(N * N);
  private final float[][] tokens = {chance(N), chance(N), chance(N)};
  private final int[] labels = new int[LENGTH];
  private final double[][] single = new double[LENGTH][N];
  private final double[][] pair = new double[N][N];
  private double total;

  private float[] chance(int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  @Test
  void agreesWithAddingUpAllWays() {
    var lattice = new Lattice();
    lattice.start(LENGTH, moves);
    for (int token = 0; token < LENGTH; token++) {
      lattice.token(token, tokens[token], 2);
    }
    lattice.sum();
    addUp(0, 0);
    for (int label = 0; label < N; label++) {
      for (int token = 0; token < LENGTH; token++) {
        assertThat(lattice.probability(token, label))
            .isCloseTo(single[token][label] / total, within(1e-6));
      }
      for (int before = 0; before < N; before++) {
        assertThat(lattice.probability(2, before, label))
            .isCloseTo(pair[before][label] / total, within(1e-6));
      }
    }
  }

  private void addUp(int token, double score) {
    int before = token == 0 ? Labels.OUT : labels[token - 1];
    if (token == LENGTH) {
      if (Labels.endsClean(before)) {
        count(Math.exp(score + moves[before * N]));
      }
      return;
    }
    for (int label = 0; label < N; label++) {
      if (Labels.follows(before, label)) {
        labels[token] = label;
        addUp(token + 1, score + moves[before * N + label] + 2 * tokens[token][label]);
      }
    }
  }

  private void count(double weight) {
    total += weight;
    for (int token = 0; token < LENGTH; token++) {
      single[token][labels[token]] += weight;
    }
    pair[labels[1]][labels[2]] += weight;
  }
}
