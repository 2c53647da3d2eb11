package dev.dateline.it;

import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.producer.ArticlePublisher;
import dev.dateline.producer.ArticleReader;
import dev.dateline.producer.PublishSettings;
import dev.dateline.producer.PublishSummary;
import dev.dateline.schemas.PartitionLeaders;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.TopicPlan;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.EnrichSettings;
import dev.dateline.streams.StreamsRunner;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * One pipeline with topics of its own on a running broker: publish into it, read what comes out.
 */
public final class Pipeline {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PARTITIONS = 2;

  private final String bootstrap;
  private final Topics topics;
  private final EnrichSettings settings;

  /**
   * @param bootstrap address of the broker
   * @param name prefix of its topics and its application id: unique among the tests
   * @param ids where schema ids come from
   * @param state folder for the enricher's state
   */
  public Pipeline(String bootstrap, String name, SchemaIds ids, Path state) {
    this.bootstrap = bootstrap;
    this.topics = Topics.of(name, ids);
    this.settings =
        EnrichSettings.DEFAULTS
            .withBootstrapServers(bootstrap)
            .withApplicationId(name)
            .withStateDir(state);
    createTopics();
  }

  /** Address of its broker. */
  public String bootstrap() {
    return bootstrap;
  }

  /** How its enrichers run. */
  public EnrichSettings settings() {
    return settings;
  }

  /** Its topics. */
  public Topics topics() {
    return topics;
  }

  /** An enricher for it, running. */
  public StreamsRunner enricher() {
    return enricher(StandardEnricher.create());
  }

  /** One that enriches in its own way, running. */
  public StreamsRunner enricher(Enricher enricher) {
    var enrichment = new ArticleEnrichment(enricher, "live");
    var runner = StreamsRunner.of(settings, topics, enrichment);
    runner.start();
    runner.awaitRunning(PATIENCE);
    return runner;
  }

  /** Publishes files and directories. */
  public PublishSummary publish(Path... paths) {
    var reader = new ArticleReader(Clock.systemUTC(), InputStream.nullInputStream());
    try (var publisher = new ArticlePublisher(PublishSettings.to(bootstrap), topics)) {
      reader.read(Stream.of(paths).map(Path::toString).toList(), publisher);
      return publisher.finish();
    }
  }

  /** Puts bytes of any kind on a topic, as a foreign client might. */
  public void send(String topic, byte[] key, byte[] value) {
    var bytes = new ByteArraySerializer();
    Map<String, Object> config = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    try (var producer = new KafkaProducer<>(config, bytes, bytes)) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The first {@code count} committed records of a topic, waiting for them. */
  public <K, V> List<ConsumerRecord<K, V>> read(Topic<K, V> topic, int count) {
    return read(topic.name(), topic.keys().deserializer(), topic.values().deserializer(), count);
  }

  /** The same, with deserializers of the reader's choice. */
  public <K, V> List<ConsumerRecord<K, V>> read(
      String topic, Deserializer<K> keys, Deserializer<V> values, int count) {
    var found = new ArrayList<ConsumerRecord<K, V>>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var consumer = consumer(topic, keys, values)) {
      while (found.size() < count && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
    }
    return found;
  }

  /** All committed records that a topic holds now, as bytes. */
  public List<ConsumerRecord<byte[], byte[]>> readAll(Topic<?, ?> topic) {
    var bytes = new ByteArrayDeserializer();
    var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var consumer = consumer(topic.name(), bytes, bytes)) {
      var ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
    }
    return found;
  }

  private <K, V> KafkaConsumer<K, V> consumer(
      String topic, Deserializer<K> keys, Deserializer<V> values) {
    Map<String, Object> config =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    var consumer = new KafkaConsumer<>(config, keys, values);
    consumer.assign(
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList());
    return consumer;
  }

  private void createTopics() {
    Map<String, Object> config = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    try (var admin = Admin.create(config)) {
      var wanted = new TopicPlan(topics, PARTITIONS, 1).newTopics();
      admin.createTopics(wanted).all().get();
      PartitionLeaders.await(admin, wanted);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
