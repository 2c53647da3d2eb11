package dev.dateline.enrichment.dates.resources;

/** A resource file that cannot be used; the message names file and line. */
public final class InvalidResourceException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InvalidResourceException(String place, String problem, Throwable cause) {
    super(place + ": " + problem, cause);
  }

  InvalidResourceException(String place, String problem) {
    this(place, problem, null);
  }
}
