package dev.dateline.replay;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the live records of one transaction stand. Acknowledged, so that nothing else will ever
 * stand before them that does not stand there now.
 */
final class Appended {

  private final Map<TopicPartition, NavigableSet<Long>> offsets = new HashMap<>();

  Appended(Collection<RecordMetadata> acknowledged) {
    for (var record : acknowledged) {
      var at = new TopicPartition(record.topic(), record.partition());
      offsets.computeIfAbsent(at, partition -> new TreeSet<>()).add(record.offset());
    }
  }

  Set<TopicPartition> partitions() {
    return new HashSet<>(offsets.keySet());
  }

  boolean contains(ConsumerRecord<?, ?> record) {
    var place = Place.of(record);
    return offsets.containsKey(place.at()) && offsets.get(place.at()).contains(place.offset());
  }

  long first(TopicPartition at) {
    return offsets.get(at).first();
  }

  /** First offset beyond them, of each partition. */
  Map<TopicPartition, Long> ends() {
    var ends = new HashMap<TopicPartition, Long>();
    offsets.forEach((at, all) -> ends.put(at, all.last() + 1));
    return ends;
  }

  /** True when no other record stands between them. */
  boolean isUnbroken(TopicPartition at) {
    var all = offsets.get(at);
    return all.last() - all.first() + 1 == all.size();
  }
}
