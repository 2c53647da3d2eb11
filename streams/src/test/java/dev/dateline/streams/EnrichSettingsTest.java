package dev.dateline.streams;

import static dev.dateline.streams.Articles.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.schemas.RecordLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class EnrichSettingsTest {

  private static final EnrichSettings DEFAULTS = EnrichSettings.DEFAULTS;

  @Test
  void allProblemsAreToldAtOnce() {
    assertThatThrownBy(
            () ->
                new EnrichSettings(
                    " ",
                    "a b",
                    0,
                    Guarantee.EXACTLY_ONCE,
                    Path.of("state"),
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ofMinutes(3),
                    Map.of("state.dir", "/x", "linger.ms", "5")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "bootstrapServers",
            "applicationId",
            "threads",
            "commitInterval",
            "patience",
            "documentTime")
        .hasMessageContaining("kafka property 'state.dir' cannot be given")
        .hasMessageNotContaining("linger.ms");
  }

  @Test
  void extraPropertiesWinOverOurTuning() {
    var config = config(DEFAULTS.withKafka(Map.of("producer.compression.type", "zstd")));
    assertThat(config.getProducerConfigs("c")).containsEntry("compression.type", "zstd");
  }

  @Test
  void theSettingsReachKafka() {
    var config =
        config(
            DEFAULTS
                .withBootstrapServers("b:1")
                .withApplicationId("id")
                .withThreads(3)
                .withCommitInterval(Duration.ofMillis(250))
                .withPatience(Duration.ofSeconds(9))
                .withStateDir(Path.of("here")));
    assertThat(known(config))
        .containsEntry(StreamsConfig.APPLICATION_ID_CONFIG, "id")
        .containsEntry(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 3)
        .containsEntry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 250L)
        .containsEntry(StreamsConfig.TASK_TIMEOUT_MS_CONFIG, 9_000L)
        .containsEntry(StreamsConfig.STATE_DIR_CONFIG, "here")
        .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, "exactly_once_v2")
        .containsEntry(
            StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, "news.articles.dead.v1");
  }

  @Test
  void clientsAgreeWithTheRecordLimitsAndStandSlowDocuments() {
    var config = config(DEFAULTS);
    assertThat(config.getProducerConfigs("c"))
        .containsEntry("max.request.size", RecordLimits.ANY_RECORD)
        .containsEntry("transaction.timeout.ms", 300_000)
        .containsEntry("compression.type", "lz4");
    assertThat(config.getMainConsumerConfigs("g", "c", 0))
        .containsEntry("auto.offset.reset", "earliest")
        .containsEntry("max.poll.records", 16)
        .containsEntry("max.poll.interval.ms", 300_000);
  }

  private static Map<String, Object> known(StreamsConfig config) {
    var known = new HashMap<String, Object>(config.values());
    known.values().removeIf(Objects::isNull);
    return known;
  }

  private static StreamsConfig config(EnrichSettings settings) {
    return new StreamsConfig(StreamsProperties.of(settings, TOPICS, new EnrichmentCounters()));
  }
}
