package dev.dateline.streams;

import static dev.dateline.streams.Articles.TOPICS;

import dev.dateline.enrichment.Enricher;
import dev.dateline.schema.Article;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The topology with the handlers and settings it has in production, and no broker. At least once:
 * with exactly once, Kafka's driver drops what is sent while a record is read, as dead letters of
 * unreadable records are.
 */
final class EnrichmentDriver implements AutoCloseable {

  final EnrichmentCounters counters;
  final TestInputTopic<String, Article> articles;
  final TestInputTopic<byte[], byte[]> raw;
  private final TopologyTestDriver driver;

  EnrichmentDriver(Path stateDir, Enricher enricher) {
    this(stateDir, enricher, TOPICS);
  }

  EnrichmentDriver(Path stateDir, Enricher enricher, Topics topics) {
    this(stateDir, enricher, topics, EnrichmentObserver.NONE);
  }

  EnrichmentDriver(Path stateDir, Enricher enricher, Topics topics, EnrichmentObserver observer) {
    this(
        stateDir,
        topics,
        EnrichmentTopology.build(topics, new ArticleEnrichment(enricher, ArticleEnrichment.LIVE)),
        observer,
        Map.of());
  }

  /** The topology of a replay, without projections. */
  static EnrichmentDriver ofReplay(Path stateDir, Enricher enricher, String run, Choice choice) {
    var topics = TOPICS.into(run);
    var enrichment = new ArticleEnrichment(enricher, run);
    return new EnrichmentDriver(
        stateDir,
        topics,
        EnrichmentTopology.replay(topics, enrichment, choice, false),
        EnrichmentObserver.NONE,
        Map.of(DeadLetters.CHOICE, choice));
  }

  private EnrichmentDriver(
      Path stateDir,
      Topics topics,
      Topology topology,
      EnrichmentObserver observer,
      Map<String, Object> more) {
    counters = new EnrichmentCounters(observer);
    var settings =
        EnrichSettings.DEFAULTS.withStateDir(stateDir).withGuarantee(Guarantee.AT_LEAST_ONCE);
    var properties = new Properties();
    properties.putAll(StreamsProperties.of(settings, topics, counters));
    properties.putAll(more);
    driver = new TopologyTestDriver(topology, properties, Instant.parse("2026-11-24T12:00:00Z"));
    var name = topics.articles().name();
    articles =
        driver.createInputTopic(
            name, topics.articles().keys().serializer(), topics.articles().values().serializer());
    var bytes = Serdes.ByteArray().serializer();
    raw = driver.createInputTopic(name, bytes, bytes);
  }

  void send(Article article) {
    articles.pipeInput(article.getId(), article, article.getIngestedAt());
  }

  <K, V> List<TestRecord<K, V>> read(Topic<K, V> topic) {
    return output(topic).readRecordsToList();
  }

  /** What a topic holds, byte for byte. */
  List<TestRecord<byte[], byte[]>> bytes(Topic<?, ?> topic) {
    return output(new Topic<>(topic.name(), Serdes.ByteArray(), Serdes.ByteArray()))
        .readRecordsToList();
  }

  @Override
  public void close() {
    driver.close();
  }

  private <K, V> TestOutputTopic<K, V> output(Topic<K, V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.keys().deserializer(), topic.values().deserializer());
  }
}
