package dev.dateline.streams;

/** The names of the headers of dead letters, and of records that were dead letters; all UTF-8. */
public final class DeadLetterHeaders {

  /**
   * What Kafka Streams itself calls the error: {@code exception}, {@code message}, {@code
   * stacktrace}, and {@code topic}, {@code partition} and {@code offset} of the source record.
   */
  public static final String ERRORS = "__streams.errors.";

  /** When processing failed, in ISO 8601; the record's time is when its article was ingested. */
  public static final String FAILED_AT = "dateline-failed-at";

  /** On a record sent back to its topic: how often it will have been tried, from 2 on. */
  public static final String ATTEMPT = "dateline-attempt";

  /**
   * On a record sent back to its topic: where it stood the first time, as {@code
   * topic/partition/offset}. It stays the same however often the record is sent back.
   */
  public static final String FIRST_PLACE = "dateline-first-place";

  private DeadLetterHeaders() {}
}
