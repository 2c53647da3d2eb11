package dev.dateline.schemas;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

/** Writes records and marks each with the kind of schema id it carries. */
final class RecordSerializer<T> implements Serializer<T> {

  private final Serializer<T> avro;
  private final byte[] kind;

  RecordSerializer(Serializer<T> avro, SchemaIds ids) {
    this.avro = avro;
    this.kind = ids.kind().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] serialize(String topic, T value) {
    return serialize(topic, new RecordHeaders(), value);
  }

  @Override
  public byte[] serialize(String topic, Headers headers, T value) {
    if (value == null) {
      return null;
    }
    headers.remove(SchemaIds.HEADER);
    headers.add(SchemaIds.HEADER, kind);
    try {
      return avro.serialize(topic, headers, value);
    } catch (RuntimeException e) {
      throw CodecFailure.of("cannot encode a record for topic " + topic, e);
    }
  }

  @Override
  public void close() {
    avro.close();
  }
}
