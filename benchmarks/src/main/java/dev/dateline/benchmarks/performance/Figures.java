package dev.dateline.benchmarks.performance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One quantity, measured several times. */
public final class Figures {

  private final List<Double> values = new ArrayList<>();

  /** Several figures, or one. */
  public static Figures of(double... values) {
    var figures = new Figures();
    for (double value : values) {
      figures.add(value);
    }
    return figures;
  }

  /** One more. */
  public void add(double value) {
    values.add(value);
  }

  /** The middle one, or the mean of the two in the middle. */
  public double median() {
    var sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  double mean() {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  double min() {
    return Collections.min(values);
  }

  double max() {
    return Collections.max(values);
  }

  /** These divided by those, round by round, so that what slowed down both does not count. */
  public Figures over(Figures others) {
    var ratios = new Figures();
    for (int round = 0; round < Math.min(values.size(), others.values.size()); round++) {
      ratios.add(values.get(round) / others.values.get(round));
    }
    return ratios;
  }

  /** Median, and the least and the most where there are several. */
  public String text(int decimals) {
    return values.size() == 1
        ? number(median(), decimals)
        : "%s (%s – %s)"
            .formatted(
                number(median(), decimals), number(min(), decimals), number(max(), decimals));
  }

  /** The same of a ratio, in percent. */
  String percent() {
    var percent = new Figures();
    values.forEach(value -> percent.add(100 * value));
    return percent.text(0) + " %";
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
