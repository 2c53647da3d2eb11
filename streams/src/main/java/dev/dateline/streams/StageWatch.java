package dev.dateline.streams;

import dev.dateline.enrichment.StageObserver;
import dev.dateline.schema.EnrichedArticle;

/** Takes the time of one article's stages: the clock that the enrichment itself must not have. */
final class StageWatch implements StageObserver {

  private final EnrichmentObserver observer;
  private final long start = System.nanoTime();
  private long last = start;

  /** A watch that runs from now on. */
  StageWatch(EnrichmentObserver observer) {
    this.observer = observer;
  }

  @Override
  public void ended(String stage) {
    long now = System.nanoTime();
    observer.stage(stage, now - last);
    last = now;
  }

  /** The article went its way; its time ended with its last stage. */
  void enriched(EnrichedArticle article) {
    observer.enriched(article, last - start);
  }
}
