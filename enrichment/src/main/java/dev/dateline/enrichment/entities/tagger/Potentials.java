package dev.dateline.enrichment.entities.tagger;

/**
 * Steps as factors: what {@code e} to the power of so many steps is. From a table, so that the same
 * steps give the same factor on every machine.
 */
final class Potentials {

  /**
   * Beyond this, a factor counts as nothing: e to the power of -25 is one in 70 thousand million.
   */
  private static final double LEAST = -25;

  private final float unit;
  private final double[] factors;
  private final double[] transitions = new double[Labels.COUNT * Labels.COUNT];

  Potentials(int[] steps, float unit) {
    this.unit = unit;
    factors = new double[(int) (-LEAST / unit) + 2];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = StrictMath.exp(-i * (double) unit);
    }
    for (int i = 0; i < transitions.length; i++) {
      boolean allowed = Labels.follows(i / Labels.COUNT, i % Labels.COUNT);
      transitions[i] = allowed ? StrictMath.exp(steps[i] * (double) unit) : 0;
    }
  }

  /** What so many steps are worth, as a natural logarithm of odds. */
  double worth(int steps) {
    return steps * (double) unit;
  }

  /** The factor of {@code steps} below the best. */
  double below(int steps) {
    return steps < factors.length ? factors[steps] : 0;
  }

  double transition(int label, int next) {
    return transitions[label * Labels.COUNT + next];
  }
}
