package dev.dateline.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a topic was worked off, and what became of its records. It is kept as the offsets of a
 * consumer group, with the outcomes beside them, and so can be written in one transaction with what
 * it tells of. Immutable.
 *
 * @param entries one for each partition of which something was worked off
 */
record Ledger(Map<TopicPartition, Entry> entries) {

  static final Ledger EMPTY = new Ledger(Map.of());

  Ledger {
    entries = Map.copyOf(entries);
  }

  /**
   * How far one partition was worked off.
   *
   * @param next offset of the first record that was not
   * @param outcomes what became of the records before it
   */
  record Entry(long next, Outcomes outcomes) {}

  /** What a group says of a topic, when what its last writer did is settled. */
  static Ledger read(ReplayCluster cluster, String group, String topic) {
    var options = new ListConsumerGroupOffsetsOptions().requireStable(true);
    var asked = Map.of(group, new ListConsumerGroupOffsetsSpec());
    var answer = cluster.admin().listConsumerGroupOffsets(asked, options);
    var offsets = cluster.await(answer.partitionsToOffsetAndMetadata(group));
    return new Ledger(
        offsets.entrySet().stream()
            .filter(entry -> entry.getValue() != null && entry.getKey().topic().equals(topic))
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry(entry.getValue()))));
  }

  private static Entry entry(OffsetAndMetadata written) {
    return new Entry(written.offset(), Outcomes.parse(written.metadata()));
  }

  /** The same, with one record more. */
  Ledger plus(ConsumerRecord<?, ?> record, Outcome outcome) {
    var place = Place.of(record);
    var before = entries.get(place.at());
    var outcomes = before == null ? Outcomes.NONE : before.outcomes();
    var more = new HashMap<>(entries);
    more.put(place.at(), new Entry(place.offset() + 1, outcomes.plus(outcome)));
    return new Ledger(more);
  }

  /** The same partitions, but nothing was worked off. */
  Ledger begunAgain() {
    return new Ledger(mapped(entry -> new Entry(0, Outcomes.NONE)));
  }

  /** The same outcomes, but everything is gone through once more; what it adds is added to them. */
  Ledger repeated() {
    return new Ledger(mapped(entry -> new Entry(0, entry.outcomes())));
  }

  private Map<TopicPartition, Entry> mapped(UnaryOperator<Entry> change) {
    return entries.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> change.apply(it.getValue())));
  }

  /** What became of all records. */
  Outcomes outcomes() {
    return entries.values().stream().map(Entry::outcomes).reduce(Outcomes.NONE, Outcomes::plus);
  }

  /** Where to go on. */
  Map<TopicPartition, Long> next() {
    return entries.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().next()));
  }

  /** As a group's offsets. */
  Map<TopicPartition, OffsetAndMetadata> offsets() {
    var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
    entries.forEach(
        (at, entry) ->
            offsets.put(at, new OffsetAndMetadata(entry.next(), entry.outcomes().toString())));
    return offsets;
  }
}
