package dev.dateline.page;

import java.time.Clock;
import java.util.Arrays;

/** Counts what comes, in all and in the last seconds. For many threads. */
final class Pulse {

  private static final int SECONDS = 10;

  private final Clock clock;
  private final long[] counts = new long[SECONDS + 1];
  private long second = Long.MIN_VALUE;
  private long total;

  Pulse(Clock clock) {
    this.clock = clock;
  }

  synchronized void beat() {
    goOn();
    counts[0]++;
    total++;
  }

  synchronized long total() {
    return total;
  }

  /** Mean of the last ten whole seconds. */
  synchronized double perSecond() {
    goOn();
    return Arrays.stream(counts, 1, counts.length).sum() / (double) SECONDS;
  }

  private void goOn() {
    long now = Math.max(second, clock.millis() / 1_000);
    long passed = second == Long.MIN_VALUE ? 0 : now - second;
    int shift = (int) Math.min(passed, counts.length);
    System.arraycopy(counts, 0, counts, shift, counts.length - shift);
    Arrays.fill(counts, 0, shift, 0);
    second = now;
  }
}
