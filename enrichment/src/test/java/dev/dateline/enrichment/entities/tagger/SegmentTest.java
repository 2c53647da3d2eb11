package dev.dateline.enrichment.entities.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The best labels and their probability are those that trying all ways to label gives. */
class SegmentTest {

  private static final int N = Labels.COUNT;
  private static final float UNIT = 0.04f;

  private final int[] labels = new int[8];
  private int[] bestLabels;
  private int bestSteps;
  private double total;
  private double agreeing;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithTryingAllWays(int seed) {
    var random = new Random(seed);
    int length = 1 + seed % 4;
    var model = model(random);
    var segment = new Segment(model);
    segment.start(length);
    for (int token = 0; token < length; token++) {
      segment.score(token, features(token), 1);
    }
    segment.decode();

    tryAll(segment, model, 0, length, 0);
    for (int token = 0; token < length; token++) {
      assertThat(segment.label(token)).as("token %d", token).isEqualTo(bestLabels[token]);
    }
    total = 0;
    sumAll(segment, model, 0, length, 0);
    assertThat(segment.confidence(0, length)).isCloseTo(agreeing / total, within(1e-9));
  }

  /** A model with a row for each of eight features, one a token, and weights by chance. */
  private static Model model(Random random) {
    int[] buckets = {0, 1, 2, 3, 4, 5, 6, 7};
    byte[] weights = new byte[buckets.length * N];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) (random.nextInt(161) - 80);
    }
    int[] transitions = new int[N * N];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = random.nextInt(81) - 40;
    }
    var none = new long[0];
    return new Model(
        new ModelParts(
            "xx", 10, buckets, weights, transitions, UNIT, none, none, none, new byte[0]));
  }

  private static int[] features(int token) {
    return new int[] {token << 22};
  }

  private void tryAll(Segment segment, Model model, int token, int length, int steps) {
    if (token == length) {
      int whole = steps + model.transition(labels[length - 1], Labels.OUT);
      if (Labels.endsClean(labels[length - 1]) && (bestLabels == null || whole > bestSteps)) {
        bestSteps = whole;
        bestLabels = labels.clone();
      }
      return;
    }
    for (int label = 0; label < N; label++) {
      int before = token == 0 ? Labels.OUT : labels[token - 1];
      if (Labels.follows(before, label)) {
        labels[token] = label;
        int more = model.transition(before, label) + segment.steps(token, label);
        tryAll(segment, model, token + 1, length, steps + more);
      }
    }
  }

  private void sumAll(Segment segment, Model model, int token, int length, int steps) {
    if (token == length) {
      int last = labels[length - 1];
      if (Labels.endsClean(last)) {
        double weight = Math.exp((steps + model.transition(last, Labels.OUT)) * (double) UNIT);
        total += weight;
        agreeing += java.util.Arrays.equals(labels, bestLabels) ? weight : 0;
      }
      return;
    }
    for (int label = 0; label < N; label++) {
      int before = token == 0 ? Labels.OUT : labels[token - 1];
      if (Labels.follows(before, label)) {
        labels[token] = label;
        int more = model.transition(before, label) + segment.steps(token, label);
        sumAll(segment, model, token + 1, length, steps + more);
      }
    }
  }
}
