package dev.dateline.it;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** When articles were sent, and when a reader of committed records first saw them enriched. */
final class Arrivals implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final double MILLIS = 1e6;

  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final Map<String, Long> seen = new ConcurrentHashMap<>();
  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread reader = new Thread(this::read, "arrivals");

  Arrivals(Pipeline pipeline) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", pipeline.bootstrap(),
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var topic = pipeline.topics().enriched().name();
    consumer.assign(
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList());
    reader.start();
  }

  private void read() {
    try (consumer) {
      while (true) {
        var records = consumer.poll(Duration.ofSeconds(1));
        long now = System.nanoTime();
        records.forEach(record -> seen.putIfAbsent(record.key(), now));
      }
    } catch (WakeupException e) {
      // The end.
    }
  }

  /** An article is about to be sent. */
  void sending(String id) {
    sent.put(id, System.nanoTime());
  }

  /** Waits until all of these were seen. */
  void await(List<String> ids) {
    Awaitility.await().atMost(PATIENCE).until(() -> seen.keySet().containsAll(ids));
  }

  /** How long such a share of these took at most, in milliseconds; waits for all of them. */
  double percentile(List<String> ids, double share) {
    await(ids);
    var times = ids.stream().mapToLong(id -> seen.get(id) - sent.get(id)).sorted().toArray();
    return times[(int) Math.ceil(share * times.length) - 1] / MILLIS;
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
