package dev.dateline.app.dead;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.streams.DeadLetterHeaders;
import dev.dateline.streams.HeaderText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A dead letter: a record of the dead-letter topic, read by its headers. Also a record that some
 * other client put there, with no such header, is a letter.
 *
 * @param record as it stands on the topic
 * @param cause what went wrong
 */
public record Letter(ConsumerRecord<byte[], byte[]> record, Cause cause) {

  /** The letter that {@code record} is. */
  public static Letter of(ConsumerRecord<byte[], byte[]> record) {
    return new Letter(
        record,
        Cause.of(
            error(record, "exception").orElse(""),
            error(record, "message").orElse(""),
            error(record, "stacktrace").orElse("")));
  }

  /** Its name. */
  public LetterId id() {
    return new LetterId(record.partition(), record.offset());
  }

  /** The message of the exception, as it was; empty when there was none. */
  public String message() {
    return error(record, "message").orElse("");
  }

  /** The message in one line. */
  public String messageLine() {
    return message().strip().replaceAll("\\s+", " ");
  }

  /** The stack trace; empty when there was none. */
  public String stackTrace() {
    return error(record, "stacktrace").orElse("");
  }

  /** Where the record stood that could not be processed; empty when the letter does not say. */
  public Optional<Place> source() {
    return Place.of(
        error(record, "topic").orElse(""),
        error(record, "partition").orElse(""),
        error(record, "offset").orElse(""));
  }

  /** The same as text, {@code topic/partition/offset}, or an empty one. */
  public String sourceText() {
    return source().map(Place::toString).orElse("");
  }

  /** How often its record was tried: 1 unless it was sent back before. */
  public int attempt() {
    return header(DeadLetterHeaders.ATTEMPT)
        .filter(text -> text.matches("[1-9]\\d{0,8}"))
        .map(Integer::parseInt)
        .orElse(1);
  }

  /** When processing failed; of letters that do not say, when the article was ingested. */
  public Instant failedAt() {
    try {
      return header(DeadLetterHeaders.FAILED_AT)
          .map(text -> Instant.parse(text).truncatedTo(ChronoUnit.MILLIS))
          .orElse(ingestedAt());
    } catch (DateTimeException e) {
      return ingestedAt();
    }
  }

  /** The time of the record: when its article was ingested. */
  public Instant ingestedAt() {
    return Instant.ofEpochMilli(record.timestamp());
  }

  /** The key as text; empty for none. */
  public String key() {
    return record.key() == null ? "" : new String(record.key(), UTF_8);
  }

  /** The last header of that name, as text. */
  Optional<String> header(String name) {
    return HeaderText.of(record.headers(), name);
  }

  private static Optional<String> error(ConsumerRecord<byte[], byte[]> record, String what) {
    return HeaderText.of(record.headers(), DeadLetterHeaders.ERRORS + what);
  }
}
