package dev.dateline.replay;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What is written for one article, all of it or nothing.
 *
 * @param live records of the live topics, or none
 * @param kept records that keep what was live before, or none
 */
record Change(
    List<ProducerRecord<byte[], byte[]>> live, List<ProducerRecord<byte[], byte[]>> kept) {

  static final Change NONE = new Change(List.of(), List.of());

  boolean isNothing() {
    return live.isEmpty() && kept.isEmpty();
  }
}
