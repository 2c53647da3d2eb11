package dev.dateline.training;

import dev.dateline.enrichment.entities.tagger.Labels;

/**
 * All ways to label one sentence, with the probability of each label and each pair of labels
 * (forward-backward sums as in Rabiner 1989, scaled token by token). Reused from sentence to
 * sentence.
 */
final class Lattice {

  private static final int N = Labels.COUNT;

  private final double[] moves = new double[N * N];
  private double[] factors = new double[0];
  private double[] forward = new double[0];
  private double[] backward = new double[0];
  private double[] scale = new double[0];
  private int length;

  /** Starts a sentence. */
  void start(int tokens, float[] transitions) {
    length = tokens;
    if (scale.length < tokens) {
      factors = new double[2 * tokens * N];
      forward = new double[2 * tokens * N];
      backward = new double[2 * tokens * N];
      scale = new double[2 * tokens];
    }
    for (int i = 0; i < N * N; i++) {
      moves[i] = Labels.follows(i / N, i % N) ? StrictMath.exp(transitions[i]) : 0;
    }
  }

  /** Sets what a token's features say: the label's weights times {@code stretch}. */
  void token(int token, float[] weights, float stretch) {
    float most = Float.NEGATIVE_INFINITY;
    for (float weight : weights) {
      most = Math.max(most, weight);
    }
    for (int label = 0; label < N; label++) {
      factors[token * N + label] = StrictMath.exp((weights[label] - most) * stretch);
    }
  }

  /** Sums over all ways; then probabilities may be asked for. */
  void sum() {
    for (int token = 0; token < length; token++) {
      forward(token);
    }
    backwardFromEnd();
    for (int token = length - 2; token >= 0; token--) {
      backward(token);
    }
  }

  private void forward(int token) {
    double total = 0;
    for (int label = 0; label < N; label++) {
      double reach = token == 0 ? moves[label] : reach(token, label);
      forward[token * N + label] = reach * factors[token * N + label];
      total += forward[token * N + label];
    }
    scale[token] = total;
    for (int label = 0; label < N; label++) {
      forward[token * N + label] /= total;
    }
  }

  private double reach(int token, int label) {
    double sum = 0;
    for (int before = 0; before < N; before++) {
      sum += forward[(token - 1) * N + before] * moves[before * N + label];
    }
    return sum;
  }

  /** Behind the last token stands outside, as before the first. */
  private void backwardFromEnd() {
    int last = (length - 1) * N;
    double total = 0;
    for (int label = 0; label < N; label++) {
      backward[last + label] = moves[label * N];
      total += forward[last + label] * moves[label * N];
    }
    for (int label = 0; label < N; label++) {
      backward[last + label] /= total;
    }
  }

  private void backward(int token) {
    int next = (token + 1) * N;
    for (int label = 0; label < N; label++) {
      double sum = 0;
      for (int after = 0; after < N; after++) {
        sum += moves[label * N + after] * factors[next + after] * backward[next + after];
      }
      backward[token * N + label] = sum / scale[token + 1];
    }
  }

  /** How probable a label is at a token. */
  double probability(int token, int label) {
    return forward[token * N + label] * backward[token * N + label];
  }

  /** How probable a label is at a token with another before it. */
  double probability(int token, int before, int label) {
    int at = token * N + label;
    return forward[(token - 1) * N + before]
        * moves[before * N + label]
        * factors[at]
        * backward[at]
        / scale[token];
  }
}
