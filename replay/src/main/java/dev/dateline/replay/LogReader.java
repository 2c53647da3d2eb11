package dev.dateline.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads stretches of topics from begin to end, each partition in order. Used by one thread. */
final class LogReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final ReplayCluster cluster;
  private final Consumer<byte[], byte[]> consumer;
  private long lastProgress;

  private LogReader(ReplayCluster cluster, Consumer<byte[], byte[]> consumer) {
    this.cluster = cluster;
    this.consumer = consumer;
  }

  /** Sees committed records only. */
  static LogReader ofCommitted(ReplayCluster cluster) {
    return new LogReader(cluster, cluster.committedReader());
  }

  /** Sees all records, also those of transactions that are open or were given up. */
  static LogReader ofAny(ReplayCluster cluster) {
    return new LogReader(cluster, cluster.anyReader());
  }

  /** Everything that stands in a topic now. */
  Stretch whole(String topic) {
    return Stretch.whole(consumer, topic);
  }

  /** First offset beyond what may be seen now, of each partition. */
  Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    return consumer.endOffsets(partitions);
  }

  /**
   * Gives every record of a stretch to {@code sink}.
   *
   * @throws TimeoutException when nothing comes for as long as {@link ReplayCluster#PATIENCE}
   * @throws ReplayInterruptedException when the cluster is told to stop
   */
  void read(Stretch stretch, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> sink) {
    var open = new ArrayList<>(stretch.begin().keySet());
    consumer.assign(open);
    stretch.begin().forEach(consumer::seek);
    lastProgress = System.nanoTime();
    while (dropRead(open, stretch)) {
      cluster.requireGoing();
      var records = consumer.poll(POLL);
      for (var record : records) {
        if (stretch.contains(
            new TopicPartition(record.topic(), record.partition()), record.offset())) {
          sink.accept(record);
        }
      }
      requireProgress(records.isEmpty(), stretch);
    }
  }

  @Override
  public void close() {
    consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
  }

  /** Forgets partitions that are read to their end; says whether any is left. */
  private boolean dropRead(List<TopicPartition> open, Stretch stretch) {
    if (open.removeIf(at -> consumer.position(at) >= stretch.end().get(at))) {
      consumer.assign(open);
      lastProgress = System.nanoTime();
    }
    return !open.isEmpty();
  }

  private void requireProgress(boolean nothingCame, Stretch stretch) {
    if (!nothingCame) {
      lastProgress = System.nanoTime();
    } else if (System.nanoTime() - lastProgress > ReplayCluster.PATIENCE.toNanos()) {
      throw new TimeoutException(
          "nothing came from %s for %d s"
              .formatted(stretch.begin().keySet(), ReplayCluster.PATIENCE.toSeconds()));
    }
  }
}
