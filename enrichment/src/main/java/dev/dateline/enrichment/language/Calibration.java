package dev.dateline.enrichment.language;

/** Turns scores into the probability that the answer is right. */
final class Calibration {

  /** Below it the answer is that the language cannot be told. */
  static final double LEAST = 0.3;

  private Calibration() {}

  static double confidence(Votes votes) {
    return 1 / (1 + Math.exp(-votes.margin()));
  }
}
