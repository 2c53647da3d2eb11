package dev.dateline.replay;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads single committed records by their place; those that stand near each other in one go. Used
 * by one thread.
 */
final class PlaceReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  /** So many records that nobody wants are read rather than jumped over. */
  private static final int NEAR = 200;

  private final ReplayCluster cluster;
  private final Consumer<byte[], byte[]> consumer;

  PlaceReader(ReplayCluster cluster) {
    this.cluster = cluster;
    this.consumer = cluster.committedReader();
  }

  /**
   * The records that stand there; those that compaction took away since are absent.
   *
   * @throws TimeoutException when nothing comes for as long as {@link ReplayCluster#PATIENCE}
   */
  Map<Place, ConsumerRecord<byte[], byte[]>> read(Collection<Place> places) {
    var found = new HashMap<Place, ConsumerRecord<byte[], byte[]>>();
    var wanted = new HashMap<TopicPartition, NavigableSet<Long>>();
    places.forEach(it -> wanted.computeIfAbsent(it.at(), at -> new TreeSet<>()).add(it.offset()));
    consumer.assign(wanted.keySet());
    wanted.forEach((at, offsets) -> consumer.seek(at, offsets.first()));
    long lastProgress = System.nanoTime();
    while (!wanted.isEmpty()) {
      cluster.requireGoing();
      if (readSome(wanted, found)) {
        lastProgress = System.nanoTime();
      } else if (System.nanoTime() - lastProgress > ReplayCluster.PATIENCE.toNanos()) {
        throw new TimeoutException("nothing came from " + wanted.keySet());
      }
    }
    return found;
  }

  @Override
  public void close() {
    consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
  }

  private boolean readSome(
      Map<TopicPartition, NavigableSet<Long>> wanted,
      Map<Place, ConsumerRecord<byte[], byte[]>> found) {
    var before = positions(wanted);
    for (var record : consumer.poll(POLL)) {
      var place = Place.of(record);
      if (wanted.get(place.at()).contains(place.offset())) {
        found.put(place, record);
      }
    }
    var after = positions(wanted);
    wanted.entrySet().removeIf(entry -> isDone(entry.getValue(), after.get(entry.getKey())));
    if (wanted.size() < after.size()) {
      consumer.assign(wanted.keySet());
    }
    wanted.forEach((at, offsets) -> jump(at, offsets.first() - after.get(at), offsets.first()));
    return !after.equals(before);
  }

  private Map<TopicPartition, Long> positions(Map<TopicPartition, NavigableSet<Long>> wanted) {
    var positions = new HashMap<TopicPartition, Long>();
    wanted.keySet().forEach(at -> positions.put(at, consumer.position(at)));
    return positions;
  }

  /** What lies before the position was read, or is not there any more. */
  private static boolean isDone(NavigableSet<Long> offsets, long position) {
    offsets.headSet(position).clear();
    return offsets.isEmpty();
  }

  private void jump(TopicPartition at, long distance, long offset) {
    if (distance > NEAR) {
      consumer.seek(at, offset);
    }
  }
}
