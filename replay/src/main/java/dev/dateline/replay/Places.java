package dev.dateline.replay;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the latest record of each key of a {@link KeyIndex} stands in each of several topics: 8
 * bytes a key and topic. Used by one thread.
 */
final class Places {

  /** 17 million million records of 524,287 partitions: more than Kafka can have. */
  private static final int OFFSET_BITS = 44;

  private static final long NONE = 0;
  private static final int FIRST_SIZE = 1 << 10;

  private final KeyIndex keys;
  private final List<String> topics;
  private final long[][] places;

  /** No key has a record yet. */
  Places(KeyIndex keys, List<String> topics) {
    this.keys = keys;
    this.topics = topics;
    this.places = new long[topics.size()][FIRST_SIZE];
  }

  /** The topics. */
  List<String> topics() {
    return topics;
  }

  /** Whether a record has one of the keys. */
  boolean knows(ConsumerRecord<byte[], byte[]> record) {
    return keys.find(record.key()) != KeyIndex.NONE;
  }

  /** Takes a record as the latest of its key if the index has that key; a deletion is no record. */
  void note(ConsumerRecord<byte[], byte[]> record) {
    int key = keys.find(record.key());
    if (key != KeyIndex.NONE) {
      put(topics.indexOf(record.topic()), key, record.value() == null ? NONE : packed(record));
    }
  }

  /** Takes it that a key has no record. */
  void forget(int topic, byte[] key) {
    put(topic, keys.find(key), NONE);
  }

  /** Where the latest record of a key stands in the topic of that number. */
  Optional<Place> find(int topic, byte[] key) {
    int number = keys.find(key);
    boolean known = number != KeyIndex.NONE && number < places[topic].length;
    return known && places[topic][number] != NONE
        ? Optional.of(place(topic, places[topic][number]))
        : Optional.empty();
  }

  private void put(int topic, int key, long place) {
    if (key >= places[topic].length) {
      places[topic] = Arrays.copyOf(places[topic], Math.max(keys.size(), 2 * key));
    }
    places[topic][key] = place;
  }

  private Place place(int topic, long packed) {
    int partition = Math.toIntExact((packed >>> OFFSET_BITS) - 1);
    long offset = packed & ((1L << OFFSET_BITS) - 1);
    return new Place(new TopicPartition(topics.get(topic), partition), offset);
  }

  private static long packed(ConsumerRecord<?, ?> record) {
    return (record.partition() + 1L) << OFFSET_BITS | record.offset();
  }
}
