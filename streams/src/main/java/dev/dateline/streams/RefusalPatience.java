package dev.dateline.streams;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells a right that was never there, which is a mistake, from one that was taken away, which may
 * come back: the first shows as soon as the flow begins. Safe for use by many threads.
 */
final class RefusalPatience {

  /** A flow that went well for so long had all it needs. Longer than the longest back-off. */
  private static final Duration SETTLED = Duration.ofSeconds(30);

  private final Duration limit;
  private final LongSupplier nanoClock;
  private long begin;
  private long last;

  /**
   * For a flow that begins now.
   *
   * @param limit how long it may be refused what it was allowed before
   * @param nanoClock {@link System#nanoTime}, or a test's
   */
  RefusalPatience(Duration limit, LongSupplier nanoClock) {
    this.limit = limit;
    this.nanoClock = nanoClock;
    this.last = nanoClock.getAsLong();
    this.begin = last - limit.toNanos();
  }

  /**
   * Refused just now: is it worth trying again? Articles that were begun in between say nothing.
   */
  synchronized boolean isLeft() {
    long now = nanoClock.getAsLong();
    if (now - last > SETTLED.toNanos()) {
      begin = now;
    }
    last = now;
    return now - begin < limit.toNanos();
  }
}
