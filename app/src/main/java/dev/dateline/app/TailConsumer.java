package dev.dateline.app;

import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The only place of the command that makes a consumer: no group, committed records only. */
public final class TailConsumer {

  private static final int API_TIMEOUT_MS = 10_000;

  private TailConsumer() {}

  static Consumer<byte[], byte[]> create(KafkaSettings settings) {
    return create(settings, ConsumerConfig.DEFAULT_MAX_POLL_RECORDS);
  }

  /**
   * A consumer.
   *
   * @param mostRecords records of one poll
   */
  public static Consumer<byte[], byte[]> create(KafkaSettings settings, int mostRecords) {
    var typed =
        Map.<String, Object>of(
            ConsumerConfig.CLIENT_ID_CONFIG,
            "dateline-tail",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            API_TIMEOUT_MS,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            mostRecords);
    return new KafkaConsumer<>(
        settings.client(typed), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
