package dev.dateline.streams;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What became of the records of this process since it started. Safe for use by many threads. */
public final class EnrichmentCounters {

  /** Under this name the counters reach what Kafka Streams instantiates itself. */
  static final String SETTING = "dateline.counters";

  private final EnrichmentObserver observer;
  private final LongAdder enriched = new LongAdder();
  private final LongAdder unchanged = new LongAdder();
  private final LongAdder dead = new LongAdder();
  private final LongAdder offsetViolations = new LongAdder();
  private final AtomicInteger bugsInARow = new AtomicInteger();

  /** Counters that nobody else hears of. */
  EnrichmentCounters() {
    this(EnrichmentObserver.NONE);
  }

  /** Counters that tell {@code observer} too. */
  EnrichmentCounters(EnrichmentObserver observer) {
    this.observer = observer;
  }

  /** Whom to tell of articles. */
  EnrichmentObserver observer() {
    return observer;
  }

  /** Articles enriched and sent on. */
  public long enriched() {
    return enriched.sum();
  }

  /** Articles recognised as enriched before, by the same version. */
  public long unchanged() {
    return unchanged.sum();
  }

  /** Records set aside as dead letters. */
  public long dead() {
    return dead.sum();
  }

  /** Articles whose annotations broke the promise about offsets: must stay 0. */
  public long offsetViolations() {
    return offsetViolations.sum();
  }

  /** All records that were finished, one way or another. */
  public long finished() {
    return enriched() + unchanged() + dead();
  }

  void countEnriched() {
    enriched.increment();
    bugsInARow.set(0);
  }

  void countUnchanged() {
    unchanged.increment();
    observer.unchanged();
  }

  void countDead(Exception error) {
    dead.increment();
    observer.setAside(error);
    if (error instanceof OffsetViolationException) {
      offsetViolations.increment();
    }
  }

  /** Counts a bug, and says how many there were since an article was enriched. */
  int countBug() {
    return bugsInARow.incrementAndGet();
  }

  /** The counters in a Kafka Streams configuration, or new ones that nobody reads. */
  static EnrichmentCounters in(Map<String, ?> config) {
    return config.get(SETTING) instanceof EnrichmentCounters counters
        ? counters
        : new EnrichmentCounters();
  }
}
