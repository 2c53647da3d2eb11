package dev.dateline.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which records of a topic to read, by record time: {@code from} inclusive, {@code until}
 * exclusive.
 *
 * @param start where to start
 * @param from time of the first record; only with {@link Start#TIME}
 * @param until when to end; empty to go on until stopped
 */
public record TailRange(Start start, Optional<Instant> from, Optional<Instant> until) {

  /**
   * Clocks differ and records wait in buffers, so a partition's records are in order of time only
   * roughly: so far behind {@code until} we still look for records that belong before it.
   */
  static final Duration DISORDER = Duration.ofHours(1);

  /** Where to start. */
  public enum Start {
    /** With the oldest record there is. */
    EARLIEST,
    /** With the first record that comes after we started. */
    LATEST,
    /** With the first record of a time. */
    TIME
  }

  /** Refuses a range that ends before it starts. */
  public TailRange {
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "--until %s is before --from %s".formatted(until.get(), from.get()));
    }
  }

  /** Everything there is and will be. */
  public static TailRange everything() {
    return new TailRange(Start.EARLIEST, Optional.empty(), Optional.empty());
  }

  /** Everything there is now. */
  static TailRange untilNow(Instant now) {
    return new TailRange(Start.EARLIEST, Optional.empty(), Optional.of(now));
  }

  /** True for the time of a record that belongs to the range. */
  boolean contains(long timestamp) {
    return from.map(time -> timestamp >= time.toEpochMilli()).orElse(true)
        && until.map(time -> timestamp < time.toEpochMilli()).orElse(true);
  }
}
