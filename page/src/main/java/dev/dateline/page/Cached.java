package dev.dateline.page;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * An answer that is given again for a while, so that many readers ask the cluster no more often
 * than one. For many threads.
 *
 * @param <T> type of the answer
 */
final class Cached<T> {

  private final Clock clock;
  private final Duration age;
  private final Supplier<T> source;
  private long until = Long.MIN_VALUE;
  private T answer;

  /**
   * An answer not yet asked for.
   *
   * @param clock tells its age
   * @param age how old it may get
   * @param source gives it
   */
  Cached(Clock clock, Duration age, Supplier<T> source) {
    this.clock = clock;
    this.age = age;
    this.source = source;
  }

  /** The answer; what the source throws is thrown, and asked for again the next time. */
  synchronized T get() {
    if (clock.millis() >= until) {
      answer = source.get();
      until = clock.millis() + age.toMillis();
    }
    return answer;
  }
}
