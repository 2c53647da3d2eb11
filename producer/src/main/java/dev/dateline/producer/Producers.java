package dev.dateline.producer;

import dev.dateline.schema.Article;
import dev.dateline.schemas.RecordLimits;
import dev.dateline.schemas.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the Kafka producer. */
final class Producers {

  private static final int LINGER_MS = 10;
  private static final int BATCH_BYTES = 128 << 10;
  private static final long BUFFER_BYTES = 64L << 20;
  private static final long LONGEST_REQUEST_MS = 30_000;

  private Producers() {}

  static Producer<String, Article> create(PublishSettings settings, Topic<String, Article> topic) {
    try {
      return new KafkaProducer<>(
          properties(settings), topic.keys().serializer(), topic.values().serializer());
    } catch (KafkaException e) {
      throw isSetting(e)
          ? new IllegalArgumentException(reason(e), e)
          : PublishException.of(settings.bootstrapServers(), topic.name(), e);
    }
  }

  /** A producer of records that are bytes already, in transactions. */
  static Producer<byte[], byte[]> createTransactional(PublishSettings settings, String id) {
    var properties = properties(settings);
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
    properties.put(
        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
        Math.toIntExact(AtomicSender.LONGEST_TRANSACTION.toMillis()));
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  static Map<String, Object> properties(PublishSettings settings) {
    long timeout = settings.deliveryTimeout().toMillis();
    var properties = new HashMap<String, Object>();
    properties.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    properties.put(
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        Long.toString(Math.min(LONGEST_REQUEST_MS, timeout / 2)));
    properties.putAll(settings.kafka());
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, settings.compression());
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Long.toString(timeout));
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.toString(timeout));
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RecordLimits.ARTICLE_RECORD);
    return properties;
  }

  /** Whether the settings are to blame; an address that does not resolve is the network's fault. */
  private static boolean isSetting(KafkaException e) {
    return (e instanceof ConfigException || e.getCause() instanceof ConfigException)
        && !reason(e).contains("resolvable");
  }

  private static String reason(KafkaException e) {
    return e.getCause() instanceof ConfigException cause ? cause.getMessage() : e.getMessage();
  }
}
