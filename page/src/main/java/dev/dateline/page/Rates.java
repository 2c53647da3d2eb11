package dev.dateline.page;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.ToLongFunction;

/** Articles per second, in steps of ten seconds over ten minutes. For many threads. */
final class Rates {

  /** Seconds of a step. */
  static final int STEP_S = 10;

  private static final int STEPS = 60;
  private static final double MILLIS = 1_000;

  private final Deque<Sample> samples = new ArrayDeque<>();

  /**
   * What was counted until a moment.
   *
   * @param at milliseconds since 1970
   * @param published articles that came in
   * @param enriched articles that came out
   */
  private record Sample(long at, long published, long enriched) {}

  /** Takes what has been counted until now. */
  synchronized void sample(long at, long published, long enriched) {
    samples.addLast(new Sample(at, published, enriched));
    if (samples.size() > STEPS + 1) {
      samples.removeFirst();
    }
  }

  /** The steps so far; none before the second sample. */
  synchronized Machine.Rates rates(long now) {
    long from = samples.isEmpty() ? now : samples.getFirst().at();
    return new Machine.Rates(
        "PT" + STEP_S + "S",
        Instant.ofEpochMilli(from).toString(),
        perSecond(Sample::published),
        perSecond(Sample::enriched));
  }

  private List<Double> perSecond(ToLongFunction<Sample> counted) {
    var rates = new ArrayList<Double>();
    Sample before = null;
    for (var sample : samples) {
      if (before != null) {
        double seconds = (sample.at() - before.at()) / MILLIS;
        double articles = counted.applyAsLong(sample) - counted.applyAsLong(before);
        rates.add(seconds > 0 ? Math.max(0, articles / seconds) : 0);
      }
      before = sample;
    }
    return rates;
  }
}
