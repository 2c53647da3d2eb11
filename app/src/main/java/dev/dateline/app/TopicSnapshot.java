package dev.dateline.app;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The committed records of a topic that were there when this was opened: what comes later is not
 * seen. Partition by partition, each in order; may be read again and again. For one thread.
 */
final class TopicSnapshot implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int MOST_EMPTY_POLLS = 150;

  private final Consumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Long> ends =
      new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
  private int emptyPolls;

  TopicSnapshot(Consumer<byte[], byte[]> consumer, String topic) {
    this.consumer = consumer;
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    ends.putAll(consumer.endOffsets(partitions));
  }

  /** The records that an existing topic holds now. Close it. */
  static TopicSnapshot open(KafkaSettings settings, String topic) {
    var consumer = TailConsumer.create(settings);
    try {
      return new TopicSnapshot(consumer, topic);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  /** Gives every record to {@code sink} until it answers false. */
  void read(Predicate<? super ConsumerRecord<byte[], byte[]>> sink) {
    for (var partition : ends.keySet()) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (consumer.position(partition) < ends.get(partition)) {
        for (var record : poll()) {
          if (record.offset() < ends.get(partition) && !sink.test(record)) {
            return;
          }
        }
      }
    }
  }

  /** The record at one place, or empty when there is none. */
  Optional<ConsumerRecord<byte[], byte[]>> at(int number, long offset) {
    var partition = ends.keySet().stream().filter(it -> it.partition() == number).findFirst();
    if (partition.isEmpty() || offset >= ends.get(partition.get())) {
      return Optional.empty();
    }
    consumer.assign(List.of(partition.get()));
    consumer.seek(partition.get(), offset);
    while (consumer.position(partition.get()) <= offset) {
      for (var record : poll()) {
        return Optional.of(record).filter(it -> it.offset() == offset);
      }
    }
    return Optional.empty();
  }

  /** The next records. A broker that is gone would else be waited for without end. */
  private ConsumerRecords<byte[], byte[]> poll() {
    var records = consumer.poll(POLL);
    emptyPolls = records.isEmpty() ? emptyPolls + 1 : 0;
    if (emptyPolls > MOST_EMPTY_POLLS) {
      throw new TimeoutException("no record came for 30 seconds, though there are more");
    }
    return records;
  }

  @Override
  public void close() {
    consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(5)));
  }
}
