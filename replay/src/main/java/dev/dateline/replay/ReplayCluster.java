package dev.dateline.replay;

import dev.dateline.schema.ReplayRun;
import dev.dateline.schemas.PartitionLeaders;
import dev.dateline.schemas.RecordLimits;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The cluster whose past is enriched again: its topics, and the only place that makes the clients
 * that replays use. They read and write bytes as they are, without a consumer group unless told.
 *
 * <p>Safe for use by many threads. {@link #stop} makes whatever is at work end soon.
 */
public final class ReplayCluster implements AutoCloseable {

  /** How long a broker may be silent before a command gives up. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int FETCH_BYTES = 16 << 20;
  private static final int MANY = 2_000;

  /**
   * Readers stop where a topic ended a moment ago. Kafka's own half a second, for which a broker
   * holds a question back that was asked ahead of need, would hold up what they read next.
   */
  private static final int SHORT_WAIT_MS = 10;

  private static final int BATCH_BYTES = 128 << 10;

  private final Map<String, Object> properties;
  private final Topics topics;
  private final Topic<String, ReplayRun> replays;
  private final Admin admin;
  private volatile boolean stopped;

  /**
   * Connects; whether a broker answers shows with the first question.
   *
   * @param properties for every client, {@code bootstrap.servers} among them
   * @param topics the live topics
   * @param replays the catalogue of runs
   */
  public ReplayCluster(
      Map<String, Object> properties, Topics topics, Topic<String, ReplayRun> replays) {
    this.properties = Map.copyOf(properties);
    this.topics = topics;
    this.replays = replays;
    this.admin = Admin.create(this.properties);
  }

  /** The live topics. */
  public Topics topics() {
    return topics;
  }

  /** The catalogue of runs. */
  public Topic<String, ReplayRun> replays() {
    return replays;
  }

  /** The client for questions and for topics. Closed with this. */
  public Admin admin() {
    return admin;
  }

  /** Makes reading, and whatever asks {@link #requireGoing}, end soon; from any thread. */
  public void stop() {
    stopped = true;
  }

  /**
   * Goes on only while nobody said stop.
   *
   * @throws ReplayInterruptedException when somebody did
   */
  void requireGoing() {
    if (stopped) {
      throw new ReplayInterruptedException();
    }
  }

  /**
   * What a broker answers.
   *
   * @throws KafkaException when it refuses, or does not answer
   */
  public <T> T await(KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /**
   * Those of the topics that exist.
   *
   * @throws TopicAuthorizationException naming one that we may not know of: it must not count as
   *     missing
   */
  Set<String> existing(Collection<String> names) {
    var answers = admin.describeTopics(names).topicNameValues();
    var existing = new TreeSet<String>();
    for (var name : names) {
      try {
        existing.add(await(answers.get(name), name).name());
      } catch (UnknownTopicOrPartitionException e) {
        // It is none of them.
      }
    }
    return existing;
  }

  /** Creates a topic whose partitions are led then, unless somebody else was faster. */
  void create(NewTopic topic) {
    try {
      var unused =
          await(admin.createTopics(List.of(topic)).values().get(topic.name()), topic.name());
      PartitionLeaders.await(admin, List.of(topic));
    } catch (TopicExistsException e) {
      // The same topic.
    }
  }

  /**
   * What a broker answers about a topic.
   *
   * @throws TopicAuthorizationException naming that topic, which brokers do not always
   */
  <T> T await(KafkaFuture<T> answer, String topic) {
    try {
      return await(answer);
    } catch (TopicAuthorizationException e) {
      throw new TopicAuthorizationException(e.getMessage(), Set.of(topic));
    }
  }

  /** A reader of committed records only. Close it. */
  Consumer<byte[], byte[]> committedReader() {
    return reader("read_committed");
  }

  /** A reader of all records, also those of transactions that are open or were given up. */
  Consumer<byte[], byte[]> anyReader() {
    return reader("read_uncommitted");
  }

  /** A writer of transactions; a new one of an id fences the one before. Close it. */
  Producer<byte[], byte[]> writer(String transactionalId) {
    var config = new HashMap<>(properties);
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RecordLimits.ANY_RECORD);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * RecordLimits.ANY_RECORD);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** What names a consumer group to a writer that keeps offsets in it; nobody joins the group. */
  ConsumerGroupMetadata group(String id) {
    var config = new HashMap<>(properties);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, id);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    try (var member =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      return member.groupMetadata();
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }

  private Consumer<byte[], byte[]> reader(String isolation) {
    var config = new HashMap<>(properties);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, SHORT_WAIT_MS);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MANY);
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
