package dev.dateline.benchmarks.performance;

import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The least that results cost: records that somebody made are written once more, as they are, to
 * topics of the same shape, by one plain producer in transactions. Nothing is found, encoded or
 * remembered, and nothing else uses the caches: whoever writes these records pays at least this.
 */
final class Resending {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final long BETWEEN_COMMITS = Duration.ofMillis(500).toNanos();

  private final Broker broker;
  private final String prefix;
  private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();

  private Resending(Broker broker, String prefix) {
    this.broker = broker;
    this.prefix = prefix;
  }

  /**
   * Reads all records of some topics.
   *
   * @param partitions how many these have
   * @param which chooses them among all topics
   * @param prefix of the topics to write them to, which are made
   */
  static Resending of(
      Broker broker,
      Topics topics,
      int partitions,
      Function<Topics, List<Topic<?, ?>>> which,
      String prefix) {
    var again = Topics.of(prefix, SchemaIds.local());
    broker.create(again, partitions);
    var resending = new Resending(broker, prefix);
    var from = which.apply(topics);
    var to = which.apply(again);
    for (int i = 0; i < from.size(); i++) {
      resending.read(from.get(i).name(), to.get(i).name());
    }
    return resending;
  }

  /** How many records these are. */
  int size() {
    return records.size();
  }

  private void read(String from, String to) {
    var bytes = new ByteArrayDeserializer();
    var config =
        Map.<String, Object>of(
            "bootstrap.servers", broker.bootstrap(), "isolation.level", "read_committed");
    try (var consumer = new KafkaConsumer<>(config, bytes, bytes)) {
      var partitions =
          consumer.partitionsFor(from).stream()
              .map(it -> new TopicPartition(from, it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        for (var it : consumer.poll(POLL)) {
          records.add(
              new ProducerRecord<>(
                  to, it.partition(), it.timestamp(), it.key(), it.value(), it.headers()));
        }
      }
    }
  }

  /**
   * Writes them all.
   *
   * @param articles how many articles they are of
   */
  Rate rate(int articles) {
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(writing(), bytes, bytes)) {
      producer.initTransactions();
      long process = Cpu.ofProcess();
      long serving = broker.cpu().toNanos();
      long thread = Cpu.ofThread();
      long begin = System.nanoTime();
      send(producer);
      double seconds = (System.nanoTime() - begin) / 1e9;
      double count = articles;
      return new Rate(
          count / seconds,
          (Cpu.ofThread() - thread) / 1e3 / count,
          (Cpu.ofProcess() - process) / 1e3 / count,
          (broker.cpu().toNanos() - serving) / 1e3 / count);
    }
  }

  private void send(KafkaProducer<byte[], byte[]> producer) {
    producer.beginTransaction();
    long committed = System.nanoTime();
    for (var record : records) {
      var unused = producer.send(record); // A failure is told by the commit.
      if (System.nanoTime() - committed > BETWEEN_COMMITS) {
        producer.commitTransaction();
        producer.beginTransaction();
        committed = System.nanoTime();
      }
    }
    producer.commitTransaction();
  }

  /** As the topologies write. */
  private Map<String, Object> writing() {
    return Map.of(
        "bootstrap.servers",
        broker.bootstrap(),
        "transactional.id",
        prefix,
        "compression.type",
        "lz4",
        "batch.size",
        128 << 10,
        "linger.ms",
        100,
        "buffer.memory",
        64L << 20);
  }

  /** The topics that the enrichment writes. */
  static List<Topic<?, ?>> results(Topics topics) {
    return List.of(topics.enriched(), topics.language(), topics.entities(), topics.dates());
  }

  /** The topics that the index of mentions writes. */
  static List<Topic<?, ?>> mentions(Topics topics) {
    return List.of(topics.entityMentions(), topics.dateMentions());
  }
}
