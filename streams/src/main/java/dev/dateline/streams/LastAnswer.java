package dev.dateline.streams;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What the brokers said when they were asked last. Safe for use by many threads. */
final class LastAnswer implements BooleanSupplier {

  /** Longer than the time between two questions. */
  private static final Duration RECENT = Duration.ofSeconds(10);

  private final BooleanSupplier answers;
  private final Supplier<Map<Integer, Long>> question;
  private final Patience recent;
  private volatile Map<Integer, Long> lag = Map.of();

  /**
   * Answers of brokers that answered just now.
   *
   * @param answers asks whether a broker is there
   * @param lag asks for the lag of each partition
   * @param nanoClock {@link System#nanoTime}, or a test's
   */
  LastAnswer(BooleanSupplier answers, Supplier<Map<Integer, Long>> lag, LongSupplier nanoClock) {
    this.answers = answers;
    this.question = lag;
    this.recent = new Patience(RECENT, nanoClock);
  }

  /** Asks, and remembers the answer. */
  @Override
  public boolean getAsBoolean() {
    boolean answered = answers.getAsBoolean();
    lag = answered ? question.get() : Map.of();
    if (answered) {
      recent.renew();
    }
    return answered;
  }

  /** True when a broker answered within the last 10 seconds. */
  boolean isRecent() {
    return !recent.isOver();
  }

  /** Lag by partition; empty when no broker answered, for what was true then may not be now. */
  Map<Integer, Long> lag() {
    return isRecent() ? lag : Map.of();
  }
}
