package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.app.operations.Operations;
import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.local.BrokerSettings;
import dev.dateline.local.EmbeddedBroker;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.EnrichSettings;
import dev.dateline.streams.StreamsRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What operators see of a process while things go wrong around it. */
@Timeout(240)
class OperationsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int READY = 200;
  private static final int NOT_READY = 503;

  @TempDir private Path work;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Operations operations =
      Operations.open(
          Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
          SchemaIds.local());

  private EmbeddedBroker broker;

  @AfterEach
  void stop() {
    operations.close();
    broker.close();
  }

  private HttpResponse<String> get(String path) {
    var url = URI.create(operations.url().orElseThrow() + path);
    try {
      return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitStatus(String path, int status) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(get(path).statusCode()).as(path).isEqualTo(status));
  }

  private void awaitMetric(String line) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(get("/metrics").body().lines()).contains(line));
  }

  private StreamsRunner start(Pipeline pipeline, EnrichSettings settings, Enricher enricher) {
    var enrichment = new ArticleEnrichment(enricher, ArticleEnrichment.LIVE);
    var runner = StreamsRunner.of(settings, pipeline.topics(), enrichment, operations.observer());
    operations.watch(runner);
    runner.start();
    return runner;
  }

  private void publish(Pipeline pipeline, String text) throws IOException {
    pipeline.publish(Files.writeString(work.resolve("article.txt"), text));
  }

  @Test
  void aBrokerThatGoesAwayIsNotReadyAndLiveAndTheFlowResumesByItself() throws IOException {
    var settings = BrokerSettings.in(work.resolve("broker"));
    broker = EmbeddedBroker.start(settings);
    var pipeline =
        new Pipeline(broker.bootstrapServers(), "away", SchemaIds.local(), work.resolve("state"));
    assertThat(get("/health/ready").statusCode()).isEqualTo(NOT_READY);
    assertThat(get("/health/live").statusCode()).isEqualTo(READY);
    try (var runner = start(pipeline, pipeline.settings(), StandardEnricher.create())) {
      awaitStatus("/health/ready", READY);
      publish(pipeline, "Anna Rossi è arrivata a Roma il 3 maggio 2024.");
      assertThat(pipeline.read(pipeline.topics().enriched(), 1)).hasSize(1);
      broker.close();
      awaitStatus("/health/ready", NOT_READY);
      assertThat(get("/health/live").statusCode()).isEqualTo(READY);
      assertThat(get("/metrics").body()).contains("dateline_broker_up 0.0", "dateline_lag NaN");
      broker = EmbeddedBroker.start(settings);
      awaitStatus("/health/ready", READY);
      publish(pipeline, "Anna Rossi è ripartita da Roma il 4 maggio 2024.");
      assertThat(pipeline.read(pipeline.topics().enriched(), 2))
          .hasSize(2)
          .extracting(ConsumerRecord::key)
          .doesNotHaveDuplicates();
      awaitMetric("dateline_lag 0.0");
      assertThat(runner.counters().dead()).isZero();
    }
  }

  @Test
  void aThreadThatHangsInADocumentIsNotLive() throws IOException {
    var released = new CountDownLatch(1);
    broker = EmbeddedBroker.start(work.resolve("broker"));
    var bootstrap = broker.bootstrapServers();
    var pipeline = new Pipeline(bootstrap, "hangs", SchemaIds.local(), work.resolve("state"));
    var impatient =
        pipeline.settings().withKafka(Map.of("main.consumer.max.poll.interval.ms", "3000"));
    try (var runner = start(pipeline, impatient, new Hanging(released))) {
      awaitStatus("/health/ready", READY);
      publish(pipeline, "Anna Rossi è arrivata a Roma il 3 maggio 2024.");
      awaitStatus("/health/live", NOT_READY);
      awaitMetric("dateline_lag 1.0");
      released.countDown();
      awaitStatus("/health/live", READY);
      assertThat(runner.status().isStuck()).isFalse();
    }
  }

  /** Takes for ever, until it is told not to. */
  private record Hanging(CountDownLatch released) implements Enricher {

    private static final Enricher REAL = StandardEnricher.create();

    @Override
    public Annotations enrich(Document document) {
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return REAL.enrich(document);
    }

    @Override
    public String version() {
      return "hanging";
    }
  }
}
