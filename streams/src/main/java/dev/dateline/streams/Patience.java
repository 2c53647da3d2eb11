package dev.dateline.streams;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Measures for how long something has been failing. Safe for use by many threads. */
final class Patience {

  private final Duration limit;
  private final LongSupplier nanoClock;
  private long lastGood;

  /**
   * Patience that begins now.
   *
   * @param limit how long failures may go on
   * @param nanoClock {@link System#nanoTime}, or a test's
   */
  Patience(Duration limit, LongSupplier nanoClock) {
    this.limit = limit;
    this.nanoClock = nanoClock;
    this.lastGood = nanoClock.getAsLong();
  }

  /** How long failures may go on. */
  Duration limit() {
    return limit;
  }

  /** For patience with other things. */
  LongSupplier nanoClock() {
    return nanoClock;
  }

  /** Things went well just now. */
  synchronized void renew() {
    lastGood = nanoClock.getAsLong();
  }

  /** True when nothing went well for longer than the limit. */
  synchronized boolean isOver() {
    return nanoClock.getAsLong() - lastGood > limit.toNanos();
  }
}
