package dev.dateline.replay;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Records written again as they are. */
final class Records {

  private Records() {}

  /** The same key, value, time and headers, for another topic. */
  static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record, String topic) {
    var headers = new RecordHeaders(record.headers().toArray());
    return new ProducerRecord<>(
        topic, null, record.timestamp(), record.key(), record.value(), headers);
  }

  /** A tombstone: readers of a compacted topic end without that key. */
  static ProducerRecord<byte[], byte[]> deletion(byte[] key, String topic) {
    return new ProducerRecord<>(topic, key, null);
  }
}
