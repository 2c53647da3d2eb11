package dev.dateline.streams;

import static dev.dateline.streams.DeadLetterHeaders.ERRORS;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** A record as it arrived, with the error in the headers that Kafka Streams itself uses. */
final class DeadLetter {

  /**
   * Characters of a message or stack trace that are kept: they tell, the record is the evidence.
   */
  private static final int LONGEST = 8_000;

  private DeadLetter() {}

  /**
   * The source record, byte for byte, addressed to the dead letters.
   *
   * @param topic where dead letters go
   * @param source the record that was being processed
   */
  static ProducerRecord<byte[], byte[]> of(
      String topic, ErrorHandlerContext source, Exception error) {
    // A client may write a record without a time; one cannot be sent without.
    long time = Math.max(0, source.timestamp());
    var letter =
        new ProducerRecord<>(topic, null, time, source.sourceRawKey(), source.sourceRawValue());
    if (source.headers() != null) {
      source.headers().forEach(letter.headers()::add);
    }
    explain(letter.headers(), source, error);
    return letter;
  }

  private static void explain(Headers headers, ErrorHandlerContext source, Exception error) {
    put(headers, DeadLetterHeaders.FAILED_AT, Instant.now().toString());
    put(headers, ERRORS + "exception", error.getClass().getName());
    put(headers, ERRORS + "message", String.valueOf(error.getMessage()));
    put(headers, ERRORS + "stacktrace", stackTrace(error));
    put(headers, ERRORS + "topic", source.topic());
    put(headers, ERRORS + "partition", Integer.toString(source.partition()));
    put(headers, ERRORS + "offset", Long.toString(source.offset()));
  }

  private static void put(Headers headers, String name, String value) {
    var kept = value.substring(0, Math.min(LONGEST, value.length()));
    headers.add(name, kept.getBytes(StandardCharsets.UTF_8));
  }

  private static String stackTrace(Exception error) {
    var text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
