package dev.dateline.training;

import dev.dateline.enrichment.entities.tagger.Labels;
import java.util.Arrays;
import java.util.List;

/**
 * Learns the weights of a linear-chain conditional random field by AdaGrad (Duchi, Hazan and Singer
 * 2011), one sentence at a time, leaving out some features at random each time (drop-out,
 * Srivastava et al. 2014). One thread and a fixed seed: the same lessons give the same weights, bit
 * for bit.
 */
final class Crf {

  private static final int N = Labels.COUNT;
  private static final float EPSILON = 1e-6f;

  /** A token whose labels are this nearly right teaches nothing. */
  private static final float NEARLY = 1e-3f;

  /**
   * How to learn.
   *
   * @param rate the first step's size
   * @param dropout the share of features left out of a lesson, 0 to less than 1
   */
  record Settings(float rate, float dropout) {}

  /**
   * A sentence whose features are rows of the weights.
   *
   * @param rows for each token the rows of its features
   * @param labels for each token the right label
   * @param weight how much it counts
   */
  @SuppressWarnings("ArrayRecordComponent") // held by the million, never compared
  record Lesson(int[][] rows, byte[] labels, float weight) {}

  private final Settings settings;
  private final Dice dice;
  private final float[] weights;
  private final float[] squares;
  private final float[] moves = new float[N * N];
  private final float[] moveSquares = new float[N * N];

  private final Lattice lattice = new Lattice();
  private final float[] sums = new float[N];
  private int[][] kept = new int[0][];
  private int[] keptSizes = new int[0];

  Crf(int rows, Settings settings, long seed) {
    this.settings = settings;
    this.dice = new Dice(seed);
    this.weights = new float[rows * N];
    this.squares = new float[rows * N];
  }

  /** A row of weights for each row. */
  float[] weights() {
    return weights;
  }

  /** Weights from each label to each. */
  float[] moves() {
    return moves;
  }

  /** Goes once through all lessons, in an order of its own. */
  void pass(List<Lesson> lessons) {
    for (int at : dice.order(lessons.size())) {
      learn(lessons.get(at));
    }
  }

  private void learn(Lesson lesson) {
    int length = lesson.labels().length;
    reserve(length);
    lattice.start(length, moves);
    for (int token = 0; token < length; token++) {
      drop(token, lesson.rows()[token]);
      addUp(token);
      lattice.token(token, sums, 1 / (1 - settings.dropout()));
    }
    lattice.sum();
    for (int token = 0; token < length; token++) {
      correct(token, lesson);
    }
    correctMoves(lesson);
  }

  private void reserve(int tokens) {
    if (kept.length < tokens) {
      kept = new int[2 * tokens][0];
      keptSizes = new int[2 * tokens];
    }
  }

  private void drop(int token, int[] rows) {
    if (kept[token].length < rows.length) {
      kept[token] = new int[rows.length + 16];
    }
    int size = 0;
    for (int row : rows) {
      if (dice.next() >= settings.dropout()) {
        kept[token][size++] = row;
      }
    }
    keptSizes[token] = size;
  }

  private void addUp(int token) {
    Arrays.fill(sums, 0);
    for (int f = 0; f < keptSizes[token]; f++) {
      int row = kept[token][f] * N;
      for (int label = 0; label < N; label++) {
        sums[label] += weights[row + label];
      }
    }
  }

  /** Moves the weights of a token's features towards the right label. */
  private void correct(int token, Lesson lesson) {
    float most = 0;
    for (int label = 0; label < N; label++) {
      double right = lesson.labels()[token] == label ? 1 : 0;
      sums[label] = (float) ((lattice.probability(token, label) - right) * lesson.weight());
      most = Math.max(most, Math.abs(sums[label]));
    }
    if (most >= NEARLY) {
      for (int f = 0; f < keptSizes[token]; f++) {
        step(kept[token][f] * N);
      }
    }
  }

  private void step(int row) {
    for (int label = 0; label < N; label++) {
      float gradient = sums[label];
      float square = squares[row + label] + gradient * gradient;
      squares[row + label] = square;
      weights[row + label] -= settings.rate() * gradient / (float) Math.sqrt(square + EPSILON);
    }
  }

  private void correctMoves(Lesson lesson) {
    float[] gradients = new float[N * N];
    int last = lesson.labels().length - 1;
    for (int label = 0; label < N; label++) {
      gradients[label] += (float) lattice.probability(0, label);
      gradients[label * N] += (float) lattice.probability(last, label);
    }
    gradients[lesson.labels()[0]] -= 1;
    gradients[lesson.labels()[last] * N] -= 1;
    for (int token = 1; token <= last; token++) {
      addPairs(token, gradients);
      gradients[lesson.labels()[token - 1] * N + lesson.labels()[token]] -= 1;
    }
    for (int i = 0; i < N * N; i++) {
      float gradient = gradients[i] * lesson.weight();
      moveSquares[i] += gradient * gradient;
      moves[i] -= settings.rate() * gradient / (float) Math.sqrt(moveSquares[i] + EPSILON);
    }
  }

  private void addPairs(int token, float[] gradients) {
    for (int before = 0; before < N; before++) {
      for (int label = 0; label < N; label++) {
        gradients[before * N + label] += (float) lattice.probability(token, before, label);
      }
    }
  }
}
