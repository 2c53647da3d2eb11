package dev.dateline.streams;

import java.time.Duration;

/** How long to wait before the next attempt: longer each time. Safe for use by many threads. */
final class BackOff {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private Duration next = FIRST;

  /** The wait that is due now: 1, 2, 4, then always 8 seconds. */
  synchronized Duration next() {
    var due = next;
    next = due.compareTo(LONGEST) < 0 ? due.multipliedBy(2) : due;
    return due;
  }

  /** Things went well: begin anew. */
  synchronized void reset() {
    next = FIRST;
  }
}
