package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.local.EmbeddedBroker;
import dev.dateline.producer.ArticlePublisher;
import dev.dateline.producer.ArticleReader;
import dev.dateline.producer.PublishSettings;
import dev.dateline.schemas.RegistryException;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.StreamsRunner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A schema registry that goes away stops nothing whose schemas were seen, and loses nothing else.
 */
@Timeout(180)
@SuppressWarnings("try") // the enricher runs while its block does
class RegistryOutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path data;
  private static EmbeddedBroker broker;
  private static Enricher enricher;

  @TempDir private Path work;
  private final FakeRegistry registry = new FakeRegistry();
  private String name;
  private Pipeline pipeline;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start(data.resolve("broker"));
    enricher = StandardEnricher.create();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void newTopics(TestInfo test) {
    name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    pipeline = new Pipeline(broker.bootstrapServers(), name, remembered(), work.resolve("state"));
  }

  @AfterEach
  void stopRegistry() {
    registry.close();
  }

  private SchemaIds remembered() {
    return SchemaIds.registry(registry.url(), work.resolve("memory"));
  }

  /** As a process that just started: nothing in memory but what is on disk. */
  private StreamsRunner start(SchemaIds ids, Duration patience) {
    var enrichment = new ArticleEnrichment(enricher, ArticleEnrichment.LIVE);
    var settings = pipeline.settings().withPatience(patience);
    var runner = StreamsRunner.of(settings, Topics.of(name, ids), enrichment);
    runner.start();
    return runner;
  }

  private void publish(SchemaIds ids, String text) throws IOException {
    var file = Files.writeString(work.resolve("article.txt"), text);
    var reader = new ArticleReader(Clock.systemUTC(), InputStream.nullInputStream());
    var to = PublishSettings.to(broker.bootstrapServers());
    try (var publisher = new ArticlePublisher(to, Topics.of(name, ids))) {
      reader.read(List.of(file.toString()), publisher);
      assertThat(publisher.finish().published()).isEqualTo(1);
    }
  }

  private List<ConsumerRecord<String, dev.dateline.schema.EnrichedArticle>> enriched(int count) {
    return pipeline.read(pipeline.topics().enriched(), count);
  }

  @Test
  void theFlowGoesOnAndSoDoesARestart() throws IOException {
    try (var first = start(remembered(), PATIENCE)) {
      publish(remembered(), "Anna Rossi è arrivata a Roma il 3 maggio 2024.");
      assertThat(enriched(1)).hasSize(1);
      registry.close();
      publish(remembered(), "Anna Rossi è ripartita da Roma il 4 maggio 2024.");
      assertThat(enriched(2)).hasSize(2);
    }
    try (var second = start(remembered(), PATIENCE)) {
      publish(remembered(), "Anna Rossi è tornata a Roma il 5 maggio 2024.");
      assertThat(enriched(3)).hasSize(3).extracting(ConsumerRecord::key).doesNotHaveDuplicates();
      assertThat(second.counters().dead()).isZero();
    }
  }

  @Test
  void schemasThatWereNeverSeenWaitForTheRegistryAndNothingIsSetAside() throws IOException {
    publish(remembered(), "Anna Rossi è arrivata a Roma il 3 maggio 2024.");
    registry.refuse(true);
    try (var runner = start(SchemaIds.registry(registry.url()), PATIENCE)) {
      await().atMost(PATIENCE).until(() -> registry.refused() > 1);
      assertThat(runner.counters().finished()).isZero();
      registry.refuse(false);
      assertThat(enriched(1)).hasSize(1);
      assertThat(runner.counters().dead()).isZero();
    }
  }

  @Test
  void whenPatienceIsOverTheRunEndsAndNamesTheRegistry() throws IOException {
    publish(remembered(), "Anna Rossi è arrivata a Roma il 3 maggio 2024.");
    registry.close();
    try (var runner = start(SchemaIds.registry(registry.url()), Duration.ofSeconds(2))) {
      assertThatThrownBy(runner::run)
          .isInstanceOf(RegistryException.class)
          .hasMessageContaining("registry does not answer");
      assertThat(runner.counters().dead()).isZero();
    }
  }
}
