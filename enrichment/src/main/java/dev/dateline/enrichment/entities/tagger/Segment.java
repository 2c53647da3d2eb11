package dev.dateline.enrichment.entities.tagger;

import java.util.Arrays;

/**
 * A run of tokens worth scoring, with nothing but outside before and behind it: the best labels for
 * it (Viterbi 1967), and how probable a stretch of them is (the forward-backward sums of Rabiner
 * 1989, scaled token by token). Reused from run to run; one per thread.
 */
final class Segment {

  private static final int N = Labels.COUNT;
  private static final int FIRST_ROOM = 16;
  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  private final Model model;
  private int length;
  private int[] scores = new int[FIRST_ROOM * N];
  private int[] best = new int[FIRST_ROOM * N];
  private byte[] from = new byte[FIRST_ROOM * N];
  private byte[] labels = new byte[FIRST_ROOM];
  private double[] factors = new double[FIRST_ROOM * N];
  private double[] forward = new double[FIRST_ROOM * N];
  private double[] backward = new double[FIRST_ROOM * N];
  private double[] scale = new double[FIRST_ROOM];
  private boolean summed;

  Segment(Model model) {
    this.model = model;
  }

  /** Starts a run of so many tokens. */
  void start(int tokens) {
    length = tokens;
    summed = false;
    if (labels.length < tokens) {
      int room = Math.max(tokens, 2 * labels.length);
      scores = new int[room * N];
      best = new int[room * N];
      from = new byte[room * N];
      labels = new byte[room];
      factors = new double[room * N];
      forward = new double[room * N];
      backward = new double[room * N];
      scale = new double[room];
    }
  }

  /** Scores a token of the run by its features. */
  void score(int token, int[] features, int size) {
    model.score(features, size, scores, token * N);
  }

  /** The steps that the features of a token give a label. */
  int steps(int token, int label) {
    return scores[token * N + label];
  }

  /** Finds the best labels; ask {@link #label} then. */
  void decode() {
    Arrays.fill(best, 0, length * N, IMPOSSIBLE);
    for (int label = 0; label < N; label++) {
      if (Labels.startsClean(label)) {
        best[label] = scores[label] + model.transition(Labels.OUT, label);
      }
    }
    for (int token = 1; token < length; token++) {
      step(token);
    }
    follow(bestEnd());
  }

  private void step(int token) {
    for (int label = 0; label < N; label++) {
      int at = token * N + label;
      for (int before = 0; before < N; before++) {
        int path = best[at - label - N + before] + model.transition(before, label);
        if (Labels.follows(before, label) && path > best[at]) {
          best[at] = path;
          from[at] = (byte) before;
        }
      }
      best[at] += scores[at];
    }
  }

  private int bestEnd() {
    int end = Labels.OUT;
    int most = IMPOSSIBLE;
    for (int label = 0; label < N; label++) {
      int path = best[(length - 1) * N + label] + model.transition(label, Labels.OUT);
      if (Labels.endsClean(label) && path > most) {
        most = path;
        end = label;
      }
    }
    return end;
  }

  private void follow(int end) {
    int label = end;
    for (int token = length - 1; token >= 0; token--) {
      labels[token] = (byte) label;
      label = from[token * N + label];
    }
  }

  /** The best label of a token. */
  int label(int token) {
    return labels[token];
  }

  /** How probable the best labels are from {@code first} to {@code end}, 0 to 1. */
  double confidence(int first, int end) {
    sum();
    double product = forward[first * N + labels[first]];
    for (int token = first + 1; token < end; token++) {
      product *=
          model.potentials().transition(labels[token - 1], labels[token])
              * factors[token * N + labels[token]]
              / scale[token];
    }
    return Math.min(1, product * backward[(end - 1) * N + labels[end - 1]]);
  }

  private void sum() {
    if (!summed) {
      for (int token = 0; token < length; token++) {
        fillFactors(token * N);
        forward(token);
      }
      for (int token = length - 1; token >= 0; token--) {
        backward(token);
      }
      summed = true;
    }
  }

  private void fillFactors(int at) {
    int most = IMPOSSIBLE;
    for (int label = 0; label < N; label++) {
      most = Math.max(most, scores[at + label]);
    }
    for (int label = 0; label < N; label++) {
      factors[at + label] = model.potentials().below(most - scores[at + label]);
    }
  }

  private void forward(int token) {
    double total = 0;
    for (int label = 0; label < N; label++) {
      double reach =
          token == 0 ? model.potentials().transition(Labels.OUT, label) : reach(token, label);
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
      sum += forward[(token - 1) * N + before] * model.potentials().transition(before, label);
    }
    return sum;
  }

  /** Scaled so that forward times backward adds up to 1 at every token. */
  private void backward(int token) {
    double total = 0;
    for (int label = 0; label < N; label++) {
      double onward =
          token == length - 1
              ? model.potentials().transition(label, Labels.OUT)
              : onward(token, label);
      backward[token * N + label] = onward;
      total += onward * forward[token * N + label];
    }
    if (token == length - 1) {
      for (int label = 0; label < N; label++) {
        backward[token * N + label] /= total;
      }
    }
  }

  private double onward(int token, int label) {
    double sum = 0;
    int next = (token + 1) * N;
    for (int after = 0; after < N; after++) {
      sum +=
          model.potentials().transition(label, after)
              * factors[next + after]
              * backward[next + after];
    }
    return sum / scale[token + 1];
  }
}
