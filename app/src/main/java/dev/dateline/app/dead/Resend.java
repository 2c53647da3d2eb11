package dev.dateline.app.dead;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.streams.DeadLetterHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Makes of a dead letter the record it was, to be sent back to where it came from. */
public final class Resend {

  /** A letter that was tried so often is sent back only when somebody insists. */
  public static final int MOST_ATTEMPTS = 5;

  private static final Set<String> OURS =
      Set.of(DeadLetterHeaders.FAILED_AT, DeadLetterHeaders.ATTEMPT, DeadLetterHeaders.FIRST_PLACE);

  private Resend() {}

  /**
   * Why a letter cannot be sent back; empty when it can.
   *
   * @param topics the names of the topics that records may be sent back to
   * @param force send it also when it was tried {@value #MOST_ATTEMPTS} times
   */
  public static Optional<String> obstacle(Letter letter, Set<String> topics, boolean force) {
    if (letter.source().isEmpty()) {
      return Optional.of("it does not say which topic it came from");
    }
    if (!topics.contains(letter.source().get().topic())) {
      return Optional.of(
          "it came from %s, which takes nothing back; `dateline replay` enriches articles again"
              .formatted(letter.source().get().topic()));
    }
    return letter.attempt() >= MOST_ATTEMPTS && !force
        ? Optional.of("it was tried %d times already; --force sends it".formatted(letter.attempt()))
        : Optional.empty();
  }

  /**
   * The record as it was: key, value, headers, time and partition, and besides how often it will
   * have been tried and where it stood first.
   *
   * @throws java.util.NoSuchElementException when the letter does not say where it came from
   */
  public static ProducerRecord<byte[], byte[]> of(Letter letter) {
    var from = letter.source().orElseThrow();
    var was = letter.record();
    var time = was.timestamp() < 0 ? null : was.timestamp(); // A client may write none.
    var record = new ProducerRecord<>(from.topic(), from.partition(), time, was.key(), was.value());
    originalHeaders(letter).forEach(record.headers()::add);
    put(record, DeadLetterHeaders.ATTEMPT, Integer.toString(letter.attempt() + 1));
    put(
        record,
        DeadLetterHeaders.FIRST_PLACE,
        letter.header(DeadLetterHeaders.FIRST_PLACE).orElse(from.toString()));
    return record;
  }

  /** The headers that the record had before it became a dead letter or was sent back. */
  public static List<Header> originalHeaders(Letter letter) {
    return StreamSupport.stream(letter.record().headers().spliterator(), false)
        .filter(header -> !header.key().startsWith(DeadLetterHeaders.ERRORS))
        .filter(header -> !OURS.contains(header.key()))
        .toList();
  }

  private static void put(ProducerRecord<?, ?> record, String name, String value) {
    record.headers().add(name, value.getBytes(UTF_8));
  }
}
