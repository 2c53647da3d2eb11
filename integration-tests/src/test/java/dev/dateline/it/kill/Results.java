package dev.dateline.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.it.kill.Editions.Edition;
import dev.dateline.schema.Article;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.Topic;
import dev.dateline.streams.ArticleEnrichment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What readers see of a site's topics when all is done, told apart by the article's record. */
final class Results {

  private static final int SAMPLE = 200;

  private final Site site;

  /** By the place of its record, {@code partition/offset}. */
  private final Map<String, Article> articles = new HashMap<>();

  private final Map<String, Edition> editions = new HashMap<>();
  private Verdict all = Verdict.FLAWLESS;
  private int dead;
  private long givenUp;

  private Results(Site site) {
    this.site = site;
    var values = site.topics().articles().values().deserializer();
    for (var record : read(site.topics().articles(), "read_committed")) {
      var article = values.deserialize(record.topic(), record.headers(), record.value());
      articles.put(record.partition() + "/" + record.offset(), article);
      editions.put(record.partition() + "/" + record.offset(), Edition.in(article.getText()));
    }
  }

  /**
   * Asserts that every edition is in each of the four topics once and in order, that no dead letter
   * was written, and that a sample is, byte for byte, what the enrichers make of it.
   */
  static Results mustBeFlawless(Site site, Collection<Edition> published) {
    var results = new Results(site);
    assertThat(results.editions.values()).as("in the article topic").containsAll(published);
    var topics = site.topics();
    for (var topic :
        List.of(topics.language(), topics.entities(), topics.dates(), topics.enriched())) {
      results.all = results.all.plus(Verdict.of(published, results.seen(topic)));
    }
    results.dead = results.read(topics.dead(), "read_uncommitted").size();
    assertThat(results.all).isEqualTo(Verdict.FLAWLESS);
    assertThat(results.dead).as("dead letters").isZero();
    results.mustBePure();
    return results;
  }

  /** What was found in the four topics of results together, as part of a line. */
  @Override
  public String toString() {
    return "%s, dead %d, %d results in transactions given up".formatted(all, dead, givenUp);
  }

  /** Records of editions that were published before. */
  int publishedAgain() {
    return editions.size() - new HashSet<>(editions.values()).size();
  }

  /** The editions in a topic of results; each record is of the article that its headers name. */
  private List<Edition> seen(Topic<?, ?> topic) {
    var seen = new ArrayList<Edition>();
    for (var record : read(topic, "read_committed")) {
      var source = source(record);
      assertThat(key(record)).isEqualTo(articles.get(source).getId());
      seen.add(editions.get(source));
    }
    givenUp += read(topic, "read_uncommitted").size() - seen.size();
    return seen;
  }

  private void mustBePure() {
    var topic = site.topics().enriched();
    var enrichment = new ArticleEnrichment(StandardEnricher.create(), ArticleEnrichment.LIVE);
    var records = read(topic, "read_committed");
    new Random(records.size())
        .ints(SAMPLE, 0, records.size())
        .mapToObj(records::get)
        .forEach(
            record -> {
              var expected = enrichment.enrich(articles.get(source(record)));
              assertThat(record.value()).isEqualTo(bytes(topic, expected));
            });
  }

  private static byte[] bytes(Topic<String, EnrichedArticle> topic, EnrichedArticle value) {
    return topic.values().serializer().serialize(topic.name(), new RecordHeaders(), value);
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }

  private static String source(ConsumerRecord<byte[], byte[]> record) {
    return header(record, "dateline-source-partition")
        + "/"
        + header(record, "dateline-source-offset");
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private List<ConsumerRecord<byte[], byte[]>> read(Topic<?, ?> topic, String level) {
    var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    var bytes = new ByteArrayDeserializer();
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            site.bootstrap(),
            "auto.offset.reset",
            "earliest",
            "isolation.level",
            level);
    try (var consumer = new KafkaConsumer<>(config, bytes, bytes)) {
      consumer.assign(
          IntStream.range(0, site.partitions())
              .mapToObj(it -> new TopicPartition(topic.name(), it))
              .toList());
      var ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
    }
    return found;
  }
}
