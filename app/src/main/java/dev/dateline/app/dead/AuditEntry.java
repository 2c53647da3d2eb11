package dev.dateline.app.dead;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What somebody did about a dead letter: a record of the audit topic, keyed by the letter's id.
 *
 * @param letter its id
 * @param source where its record had stood, so that a topic made anew is not taken for the old one
 * @param action what was done
 * @param attempt how often the record was tried before
 * @param cause fingerprint of what had gone wrong
 * @param at when it was done
 * @param by the user of the machine who did it
 */
public record AuditEntry(
    String letter,
    String source,
    String action,
    String attempt,
    String cause,
    String at,
    String by) {

  /** The letter's record was sent back to its topic. */
  public static final String RETRIED = "retried";

  /** The letter is of no more interest. */
  public static final String DROPPED = "dropped";

  private static final JsonFactory JSON = new JsonFactory();

  /** Refuses an entry that leaves something out. */
  public AuditEntry {
    Stream.of(letter, source, action, attempt, cause, at, by).forEach(Objects::requireNonNull);
  }

  /** The entry for {@code letter}. */
  public static AuditEntry of(Letter letter, String action, Instant at, String by) {
    return new AuditEntry(
        letter.id().toString(),
        letter.sourceText(),
        action,
        Integer.toString(letter.attempt()),
        letter.cause().fingerprint(),
        at.toString(),
        by);
  }

  /** The entry that a record of the audit topic holds, or empty when it holds none. */
  public static Optional<AuditEntry> of(ConsumerRecord<byte[], byte[]> record) {
    try {
      var fields = fields(record.value());
      return Optional.of(
          new AuditEntry(
              fields.get("letter"),
              fields.get("source"),
              fields.get("action"),
              fields.get("attempt"),
              fields.get("cause"),
              fields.get("at"),
              fields.get("by")));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // Somebody else's record: it tells of no letter.
    }
  }

  /** True for entries on the same letter. */
  public boolean isAbout(Letter it) {
    return it.id().toString().equals(letter) && it.sourceText().equals(source);
  }

  /** The record of the audit topic. */
  public ProducerRecord<byte[], byte[]> record(String topic) {
    var written = new StringWriter();
    try (var json = JSON.createGenerator(written)) {
      json.writeStartObject();
      writeFields(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ProducerRecord<>(topic, letter.getBytes(UTF_8), written.toString().getBytes(UTF_8));
  }

  /** Writes its fields into the object that is open. */
  public void writeFields(JsonGenerator json) throws IOException {
    json.writeStringField("letter", letter);
    json.writeStringField("source", source);
    json.writeStringField("action", action);
    json.writeStringField("attempt", attempt);
    json.writeStringField("cause", cause);
    json.writeStringField("at", at);
    json.writeStringField("by", by);
  }

  private static Map<String, String> fields(byte[] value) throws IOException {
    var fields = new HashMap<String, String>();
    try (var json = JSON.createParser(value)) {
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          fields.put(json.currentName(), json.getText());
        }
      }
    }
    return fields;
  }
}
