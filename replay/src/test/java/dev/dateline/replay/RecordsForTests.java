package dev.dateline.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records as they are read. */
final class RecordsForTests {

  private RecordsForTests() {}

  /** A record with headers, given as {@code name, value, name, value …}. */
  static ConsumerRecord<byte[], byte[]> consumed(
      String topic, int partition, long offset, String key, String value, String... headers) {
    var all = new RecordHeaders();
    for (int i = 0; i < headers.length; i += 2) {
      all.add(headers[i], headers[i + 1].getBytes(UTF_8));
    }
    var bytes = value == null ? null : value.getBytes(UTF_8);
    return new ConsumerRecord<>(
        topic,
        partition,
        offset,
        offset,
        TimestampType.CREATE_TIME,
        key.length(),
        value == null ? -1 : bytes.length,
        key.getBytes(UTF_8),
        bytes,
        all,
        Optional.empty());
  }

  /** An enriched record that was made from that article record. */
  static ConsumerRecord<byte[], byte[]> enrichedFrom(int partition, long offset, long time) {
    return consumed(
        "enriched",
        0,
        time,
        "a",
        "x",
        "dateline-source-topic",
        "articles",
        "dateline-source-partition",
        Integer.toString(partition),
        "dateline-source-offset",
        Long.toString(offset));
  }
}
