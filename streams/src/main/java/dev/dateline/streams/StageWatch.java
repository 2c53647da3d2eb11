package dev.dateline.streams;

import dev.dateline.enrichment.StageObserver;
import dev.dateline.schema.EnrichedArticle;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Takes the time of one article's stages: the clock that the enrichment itself must not have. Ends
 * the enrichment between two stages when there is no time left.
 */
final class StageWatch implements StageObserver {

  private final EnrichmentObserver observer;
  private final Duration limit;
  private final LongSupplier nanos;
  private final long start;
  private long last;
  private String ended = "";

  /**
   * A watch that runs from now on.
   *
   * @param limit how long a document may take
   * @param nanos a clock like {@link System#nanoTime}
   */
  StageWatch(EnrichmentObserver observer, Duration limit, LongSupplier nanos) {
    this.observer = observer;
    this.limit = limit;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.last = start;
  }

  /** What is finished stays so: only a stage that is yet to come is refused. */
  @Override
  public void begins(String stage) {
    if (last - start > limit.toNanos()) {
      throw new DocumentTooSlowException(ended, Duration.ofNanos(last - start), limit);
    }
  }

  @Override
  public void ended(String stage) {
    long now = nanos.getAsLong();
    observer.stage(stage, now - last);
    last = now;
    ended = stage;
  }

  /** The article went its way; its time ended with its last stage. */
  void enriched(EnrichedArticle article) {
    observer.enriched(article, last - start);
  }
}
