package dev.dateline.streams;

/** The flow stopped for a reason that has no type of its own; the cause tells. */
public final class EnrichmentStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EnrichmentStoppedException(String message, Throwable cause) {
    super(message, cause);
  }
}
