package dev.dateline.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Reads one topic, all partitions, committed records only, without a consumer group: reading leaves
 * no trace on the cluster. Values stay bytes, so that an unreadable record stops nobody.
 *
 * <p>Used by one thread; {@link #stop()} may be called by any.
 */
public final class TopicTail implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final String topic;
  private final TailRange range;
  private final Clock clock;
  private volatile boolean stopped;
  private Map<TopicPartition, Long> ends = Map.of();

  TopicTail(Consumer<byte[], byte[]> consumer, String topic, TailRange range, Clock clock) {
    this.consumer = consumer;
    this.topic = topic;
    this.range = range;
    this.clock = clock;
  }

  /** A tail of an existing topic, already placed where {@code range} starts. Close it. */
  public static TopicTail open(KafkaSettings settings, String topic, TailRange range) {
    var tail = new TopicTail(TailConsumer.create(settings), topic, range, Clock.systemUTC());
    try {
      tail.place();
      return tail;
    } catch (RuntimeException e) {
      tail.close();
      throw e;
    }
  }

  /**
   * Gives every record of the range to {@code sink} until it answers false, the range ends or
   * {@link #stop()} is called.
   */
  public void run(Predicate<? super ConsumerRecord<byte[], byte[]>> sink) {
    try {
      while (!stopped && !isDone()) {
        for (var record : consumer.poll(POLL)) {
          if (stopped || (belongs(record) && !sink.test(record))) {
            return;
          }
        }
      }
    } catch (WakeupException e) {
      if (!stopped) {
        throw e;
      }
    }
  }

  /** Ends {@link #run} soon, from any thread. */
  public void stop() {
    stopped = true;
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(5)));
  }

  /** Takes all partitions and goes to the start of the range. */
  void place() {
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    switch (range.start()) {
      case EARLIEST -> consumer.seekToBeginning(partitions);
      case LATEST -> consumer.seekToEnd(partitions);
      case TIME -> offsets(partitions, range.from().orElseThrow()).forEach(consumer::seek);
    }
    // Seeking is lazy: only asking for the position fixes it, before anything else is written.
    partitions.forEach(consumer::position);
  }

  private boolean belongs(ConsumerRecord<?, ?> record) {
    var partition = new TopicPartition(record.topic(), record.partition());
    return record.offset() < ends.getOrDefault(partition, Long.MAX_VALUE)
        && range.contains(record.timestamp());
  }

  private boolean isDone() {
    if (range.until().isEmpty()) {
      return false;
    }
    var until = range.until().get();
    if (ends.isEmpty() && !clock.instant().isBefore(until)) {
      ends = offsets(consumer.assignment(), until.plus(TailRange.DISORDER));
    }
    return !ends.isEmpty()
        && ends.entrySet().stream()
            .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** The first offset at or after a time, or the end of the partition when there is none yet. */
  private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, Instant time) {
    var result = new HashMap<>(consumer.endOffsets(partitions));
    Map<TopicPartition, Long> times =
        partitions.stream()
            .collect(Collectors.toMap(Function.identity(), at -> time.toEpochMilli()));
    for (var found : consumer.offsetsForTimes(times).entrySet()) {
      OffsetAndTimestamp at = found.getValue();
      if (at != null) {
        result.merge(found.getKey(), at.offset(), Math::min);
      }
    }
    return result;
  }
}
