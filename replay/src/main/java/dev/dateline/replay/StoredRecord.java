package dev.dateline.replay;

import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topic;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record's value as bytes, and the one header that reading it needs: which kind of schema ids it
 * was written with.
 */
final class StoredRecord {

  private final byte[] ids;
  private final byte[] value;

  /** {@code ids} is empty when the record does not say. */
  private StoredRecord(byte[] ids, byte[] value) {
    this.ids = ids;
    this.value = value;
  }

  static StoredRecord of(ConsumerRecord<byte[], byte[]> record) {
    var header = record.headers().lastHeader(SchemaIds.HEADER);
    boolean says = header != null && header.value() != null;
    return new StoredRecord(says ? header.value() : new byte[0], record.value());
  }

  /** From {@link #toBytes}. */
  static StoredRecord of(byte[] bytes) {
    int value = Integer.BYTES + ByteBuffer.wrap(bytes).getInt();
    return new StoredRecord(
        Arrays.copyOfRange(bytes, Integer.BYTES, value),
        Arrays.copyOfRange(bytes, value, bytes.length));
  }

  byte[] toBytes() {
    return ByteBuffer.allocate(Integer.BYTES + ids.length + value.length)
        .putInt(ids.length)
        .put(ids)
        .put(value)
        .array();
  }

  /**
   * What it means.
   *
   * @throws org.apache.kafka.common.errors.SerializationException when it cannot be read
   * @throws dev.dateline.schemas.SchemaIdsMismatchException when its ids are of the other kind
   */
  <V> V read(Topic<?, V> topic) {
    var headers = new RecordHeaders();
    if (ids.length > 0) {
      headers.add(SchemaIds.HEADER, ids);
    }
    return topic.values().deserializer().deserialize(topic.name(), headers, value);
  }
}
