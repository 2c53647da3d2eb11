package dev.dateline.replay;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a record stands.
 *
 * @param at its partition
 * @param offset its offset there
 */
record Place(TopicPartition at, long offset) {

  static Place of(ConsumerRecord<?, ?> record) {
    return new Place(new TopicPartition(record.topic(), record.partition()), record.offset());
  }
}
