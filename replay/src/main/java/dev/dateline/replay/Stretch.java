package dev.dateline.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * A stretch of one topic, the same for whoever reads it whenever: what is written later is beyond.
 *
 * @param begin first offset of each partition
 * @param end first offset beyond, of the same partitions
 */
record Stretch(Map<TopicPartition, Long> begin, Map<TopicPartition, Long> end) {

  Stretch {
    begin = Map.copyOf(begin);
    end = Map.copyOf(end);
  }

  /** Everything there is now, as far as {@code reader} may see. */
  static Stretch whole(Consumer<?, ?> reader, String topic) {
    var partitions = partitions(reader, topic);
    return new Stretch(reader.beginningOffsets(partitions), reader.endOffsets(partitions));
  }

  static List<TopicPartition> partitions(Consumer<?, ?> reader, String topic) {
    return reader.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  /** The part of it that lies at or after these offsets; none named leaves a partition whole. */
  Stretch from(Map<TopicPartition, Long> offsets) {
    var later = new HashMap<>(begin);
    begin.forEach((at, first) -> later.merge(at, offsets.getOrDefault(at, first), Math::max));
    return new Stretch(later, end);
  }

  /** Offsets from begin to end of all partitions: at least as many as records. */
  long length() {
    return begin.entrySet().stream()
        .mapToLong(entry -> Math.max(0, end.get(entry.getKey()) - entry.getValue()))
        .sum();
  }

  boolean contains(TopicPartition at, long offset) {
    return offset >= begin.get(at) && offset < end.get(at);
  }
}
