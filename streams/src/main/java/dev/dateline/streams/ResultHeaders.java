package dev.dateline.streams;

/** The names of the headers of results that others look at; their values are UTF-8. */
public final class ResultHeaders {

  /** The run that wrote the record. */
  public static final String RUN = "dateline-run";

  /** When the article was enriched, in ISO 8601. */
  public static final String ENRICHED_AT = "dateline-enriched-at";

  /** The article's record: {@code topic}, {@code partition} and {@code offset} follow. */
  public static final String SOURCE = "dateline-source-";

  private ResultHeaders() {}
}
