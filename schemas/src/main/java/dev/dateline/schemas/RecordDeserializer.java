package dev.dateline.schemas;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads records of one type, refuses the ids of the other kind, and names the topic in errors. */
final class RecordDeserializer<T> implements Deserializer<T> {

  /** Confluent's frame: a zero and an id of four bytes. */
  private static final int FRAME_BYTES = 5;

  private static final byte FRAME_START = 0;

  private final Class<T> type;
  private final Deserializer<T> avro;
  private final SchemaIds ids;

  RecordDeserializer(Class<T> type, Deserializer<T> avro, SchemaIds ids) {
    this.type = type;
    this.avro = avro;
    this.ids = ids;
  }

  @Override
  public T deserialize(String topic, byte[] bytes) {
    return deserialize(topic, new RecordHeaders(), bytes);
  }

  @Override
  public T deserialize(String topic, Headers headers, byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    refuseOtherIds(topic, headers);
    if (bytes.length < FRAME_BYTES || bytes[0] != FRAME_START) {
      throw new SerializationException(
          cannotDecode(topic, bytes) + ": no Avro, for that begins with a schema id");
    }
    try {
      // Without the headers, of which some would make the serde read JSON, here and ever after.
      return type.cast(avro.deserialize(topic, bytes));
    } catch (RuntimeException e) {
      throw CodecFailure.of(cannotDecode(topic, bytes), e);
    }
  }

  private static String cannotDecode(String topic, byte[] bytes) {
    return "cannot decode %d bytes from topic %s".formatted(bytes.length, topic);
  }

  private void refuseOtherIds(String topic, Headers headers) {
    var header = headers.lastHeader(SchemaIds.HEADER);
    if (header == null || header.value() == null) {
      return; // Written by another client: its ids can only be the registry's, or local by intent.
    }
    var kind = new String(header.value(), StandardCharsets.UTF_8);
    if (!SchemaIds.KINDS.contains(kind)) {
      throw new SerializationException(
          "cannot decode a record from topic %s: there are no schema ids of kind '%s'"
              .formatted(topic, kind));
    }
    if (!kind.equals(ids.kind())) {
      throw new SchemaIdsMismatchException(topic, kind, ids.kind());
    }
  }

  @Override
  public void close() {
    avro.close();
  }
}
