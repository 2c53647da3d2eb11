package dev.dateline.streams;

import static org.apache.kafka.streams.StreamsConfig.consumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.mainConsumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;
import static org.apache.kafka.streams.StreamsConfig.topicPrefix;

import dev.dateline.schemas.RecordLimits;
import dev.dateline.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Kafka Streams' properties: our tuning, then what the user adds, then what has a setting. */
final class StreamsProperties {

  /** Documents vary a thousandfold in size: few at a time, so that one batch stays short. */
  private static final int FEW = 16;

  /** Each of these has a setting of its own, or its value is a promise. */
  private static final Set<String> OURS =
      Set.of(
          StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
          StreamsConfig.APPLICATION_ID_CONFIG,
          StreamsConfig.NUM_STREAM_THREADS_CONFIG,
          StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
          StreamsConfig.STATE_DIR_CONFIG,
          StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
          StreamsConfig.TASK_TIMEOUT_MS_CONFIG,
          StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
          StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
          StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
          StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
          EnrichmentCounters.SETTING,
          InHand.SETTING,
          DeadLetters.CHOICE);

  private StreamsProperties() {}

  /** Everything Kafka Streams needs to run our topologies. */
  static Map<String, Object> of(
      EnrichSettings settings, Topics topics, EnrichmentCounters counters) {
    var properties = new HashMap<>(tuning());
    properties.putAll(settings.kafka());
    properties.putAll(typed(settings));
    properties.putAll(troubles(topics));
    properties.put(EnrichmentCounters.SETTING, counters);
    return properties;
  }

  /** How long a stream thread may go without asking for records before it counts as lost. */
  static Duration longestPoll(StreamsConfig config) {
    var consumer = config.getMainConsumerConfigs("", "", 0);
    return Duration.ofMillis(
        Long.parseLong(consumer.get(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG).toString()));
  }

  /** What is wrong with extra properties: those that a setting already says. */
  static List<String> problemsWith(Map<String, String> extra) {
    return extra.keySet().stream()
        .filter(OURS::contains)
        .sorted()
        .map("kafka property '%s' cannot be given: a setting of its own decides it"::formatted)
        .toList();
  }

  private static Map<String, Object> typed(EnrichSettings settings) {
    return Map.of(
        StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers(),
        StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId(),
        StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads(),
        StreamsConfig.PROCESSING_GUARANTEE_CONFIG, settings.guarantee().kafkaName(),
        StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString(),
        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis(),
        StreamsConfig.TASK_TIMEOUT_MS_CONFIG, settings.patience().toMillis());
  }

  private static Map<String, Object> troubles(Topics topics) {
    return Map.of(
        StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topics.dead().name(),
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class,
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class,
        StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
  }

  private static Map<String, Object> tuning() {
    var tuning = new HashMap<String, Object>();
    tuning.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    tuning.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, FEW);
    tuning.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
    tuning.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, 0);
    // A new process gets its share at once, or within a minute of having caught up; by default that
    // takes up to ten. Restoring so many entries of 84 bytes takes less than two seconds.
    tuning.put(StreamsConfig.ACCEPTABLE_RECOVERY_LAG_CONFIG, 100_000L);
    tuning.put(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, 60_000L);
    tuning.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallStores.class);
    // State has the times of the articles it is about: see TopicPlan.
    tuning.put(
        topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG),
        Long.toString(Long.MAX_VALUE));
    reading(tuning);
    writing(tuning);
    return tuning;
  }

  private static void reading(Map<String, Object> tuning) {
    tuning.put(consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    // Whatever was taken back, as a retry of dead letters that was cut short, is nobody's to read.
    tuning.put(mainConsumerPrefix(ConsumerConfig.ISOLATION_LEVEL_CONFIG), "read_committed");
    tuning.put(mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), FEW);
    tuning.put(
        mainConsumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG),
        Math.toIntExact(EnrichSettings.SLOW_DOCUMENTS.toMillis()));
    tuning.put(
        mainConsumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), 2 * RecordLimits.ARTICLE_RECORD);
    tuning.put(
        mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
        Math.toIntExact(EnrichSettings.SESSION.toMillis()));
    tuning.put(mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
  }

  private static void writing(Map<String, Object> tuning) {
    tuning.put(producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), RecordLimits.ANY_RECORD);
    tuning.put(producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 2L * RecordLimits.ANY_RECORD);
    tuning.put(producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    tuning.put(producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 << 10);
    tuning.put(
        producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
        Math.toIntExact(EnrichSettings.SLOW_DOCUMENTS.toMillis()));
  }
}
