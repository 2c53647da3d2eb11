package dev.dateline.streams;

/**
 * An enricher gave a stretch that is not what the text says there. A bug, never the article's
 * fault: counted by {@link EnrichmentCounters#offsetViolations()}, which must stay 0.
 */
public final class OffsetViolationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OffsetViolationException(String message) {
    super(message);
  }
}
