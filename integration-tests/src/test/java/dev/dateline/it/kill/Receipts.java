package dev.dateline.it.kill;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** When a reader of committed records gets the enriched articles of each partition. */
final class Receipts implements AutoCloseable {

  private final List<List<Long>> times = new ArrayList<>();
  private final CompletableFuture<Void> reading;
  private volatile boolean closed;

  /** Reads from now on. */
  Receipts(Site site) {
    IntStream.range(0, site.partitions()).forEach(it -> times.add(new ArrayList<>()));
    // A thread of its own: the common pool has a single one on two cores, which others wait for.
    reading = CompletableFuture.runAsync(() -> read(site), task -> new Thread(task).start());
  }

  /** Waits until so many more have come from every partition. */
  void awaitMore(int count, Duration patience) {
    var before = counts();
    await()
        .atMost(patience)
        .until(
            () -> {
              var now = counts();
              return IntStream.range(0, now.length).allMatch(it -> now[it] >= before[it] + count);
            });
  }

  /** The longest that nothing came from some partition, for as much of that as lies between. */
  synchronized Duration longestGap(long from, long to) {
    return Duration.ofNanos(
        times.stream().mapToLong(it -> longestGap(it, from, to)).max().orElseThrow());
  }

  private static long longestGap(List<Long> times, long from, long to) {
    long longest = 0;
    long last = from;
    for (long time : times) {
      if (time > from) {
        longest = Math.max(longest, Math.min(time, to) - last);
        last = Math.min(time, to);
      }
    }
    return Math.max(longest, to - last);
  }

  private synchronized int[] counts() {
    return times.stream().mapToInt(List::size).toArray();
  }

  private void read(Site site) {
    var bytes = new ByteArrayDeserializer();
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers", site.bootstrap(),
            "auto.offset.reset", "earliest",
            "isolation.level", "read_committed");
    var topic = site.topics().enriched().name();
    try (var consumer = new KafkaConsumer<>(config, bytes, bytes)) {
      consumer.assign(
          IntStream.range(0, site.partitions())
              .mapToObj(it -> new TopicPartition(topic, it))
              .toList());
      while (!closed) {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
          received(record.partition());
        }
      }
    }
  }

  private synchronized void received(int partition) {
    times.get(partition).add(System.nanoTime());
  }

  @Override
  public void close() {
    closed = true;
    reading.join();
  }
}
