package dev.dateline.training;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How well found names agree with labelled ones: exact span and type.
 *
 * @param right names found as labelled
 * @param labelled names labelled
 * @param found names found
 */
record Score(int right, int labelled, int found) {

  static final Score NONE = new Score(0, 0, 0);

  static Score of(List<Labelled.Name> labelled, List<Labelled.Name> found) {
    Set<Labelled.Name> both = new HashSet<>(labelled);
    both.retainAll(new HashSet<>(found));
    return new Score(both.size(), labelled.size(), found.size());
  }

  Score plus(Score other) {
    return new Score(right + other.right, labelled + other.labelled, found + other.found);
  }

  /** Micro F1, in percent. */
  double f1() {
    return percent(2 * right, labelled + found);
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  /** Precision, recall and F1 in percent, as cells of a Markdown table. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.1f | %.1f | %.1f", percent(right, found), percent(right, labelled), f1());
  }
}
