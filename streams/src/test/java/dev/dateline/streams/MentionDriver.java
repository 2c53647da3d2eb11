package dev.dateline.streams;

import static dev.dateline.streams.Articles.TOPICS;

import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.MentionKey;
import dev.dateline.schemas.Topic;
import dev.dateline.streams.mentions.ArticleCounts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.test.TestRecord;

/** The topology of mentions with the handlers it has in production, and no broker. */
final class MentionDriver implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  final EnrichmentCounters counters = new EnrichmentCounters();
  final TestInputTopic<byte[], byte[]> raw;
  private final TestInputTopic<String, EnrichedArticle> enriched;
  private final TopologyTestDriver driver;

  MentionDriver(Path stateDir) {
    var settings =
        EnrichSettings.DEFAULTS.withStateDir(stateDir).withGuarantee(Guarantee.AT_LEAST_ONCE);
    var properties = new Properties();
    properties.putAll(StreamsProperties.of(settings, TOPICS, counters));
    driver = new TopologyTestDriver(MentionIndexTopology.build(TOPICS), properties, NOW);
    var topic = TOPICS.enriched();
    enriched =
        driver.createInputTopic(
            topic.name(), topic.keys().serializer(), topic.values().serializer());
    var bytes = Serdes.ByteArray().serializer();
    raw = driver.createInputTopic(topic.name(), bytes, bytes);
  }

  void send(EnrichedArticle article) {
    enriched.pipeInput(article.getArticle().getId(), article, article.getArticle().getIngestedAt());
  }

  void delete(String id) {
    enriched.pipeInput(id, null, Articles.INGESTED);
  }

  <V> List<TestRecord<MentionKey, V>> read(Topic<MentionKey, V> topic) {
    return driver
        .createOutputTopic(topic.name(), topic.keys().deserializer(), topic.values().deserializer())
        .readRecordsToList();
  }

  int dead() {
    var bytes = Serdes.ByteArray().deserializer();
    return driver.createOutputTopic(TOPICS.dead().name(), bytes, bytes).readRecordsToList().size();
  }

  /** What is counted, by window and key. */
  Map<String, Long> counts() {
    WindowStore<String, Long> store = driver.getWindowStore(MentionIndexTopology.COUNTS);
    var found = new HashMap<String, Long>();
    try (var all = store.all()) {
      all.forEachRemaining(
          it -> found.put(it.key.window().startTime() + " " + it.key.key(), it.value));
    }
    return found;
  }

  static String counted(Instant hour, ArticleCounts.By by, String what) {
    return hour + " " + by.key(what);
  }

  @Override
  public void close() {
    driver.close();
  }
}
