package dev.dateline.streams;

import dev.dateline.schema.EnrichedArticle;

/**
 * Told what becomes of articles, as it happens, by the stream threads: it must be quick, must not
 * throw, and must be safe for use by many threads.
 */
public interface EnrichmentObserver {

  /** Looks at nothing. */
  EnrichmentObserver NONE = new EnrichmentObserver() {};

  /**
   * A stage of one article ended.
   *
   * @param stage {@code language}, {@code tokens}, {@code entities}, {@code dates} or {@code
   *     record}, which checks offsets and builds the record
   * @param nanos how long it took, in nanoseconds
   */
  default void stage(String stage, long nanos) {}

  /**
   * An article was enriched and sent on.
   *
   * @param nanos how long all stages took, in nanoseconds
   */
  default void enriched(EnrichedArticle article, long nanos) {}

  /** An article was recognised as enriched before. */
  default void unchanged() {}

  /** A record was set aside as a dead letter. */
  default void setAside(Exception cause) {}
}
