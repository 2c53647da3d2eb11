package dev.dateline.it.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.app.operations.Operations;
import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.it.Pipeline;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.StreamsRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real broker and a real registry that go away and come back while articles flow. */
@ExtendWith(ContainersAvailable.class)
@Tag("long")
@Timeout(600)
@SuppressWarnings("try") // the enricher runs while its block does
class ContainerOutagesTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BROKER_AWAY = Duration.ofSeconds(30);
  private static final Duration REGISTRY_AWAY = Duration.ofSeconds(60);
  private static final int READY = 200;
  private static final int NOT_READY = 503;

  @TempDir private Path work;
  private final Containers containers = new Containers();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Enricher enricher = StandardEnricher.create();
  private SchemaIds ids;
  private Pipeline pipeline;
  private Operations operations;
  private SteadyArticles articles;

  @BeforeEach
  void start() {
    containers.start();
    ids = SchemaIds.registry(containers.registry(), work.resolve("memory"));
    pipeline = new Pipeline(containers.bootstrap(), "outages", ids, work.resolve("state"));
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    operations = Operations.open(Optional.of(address), ids);
    articles = new SteadyArticles(containers.bootstrap(), pipeline.topics());
  }

  @AfterEach
  void stop() {
    if (operations != null) {
      operations.close();
    }
    if (articles != null) {
      articles.close();
    }
    containers.close();
  }

  @Test
  void theFlowGoesOnByItselfAfterEveryOutageAndLosesAndDoublesNothing() {
    try (var first = enricher()) {
      awaitReadiness(READY);
      articles.start();
      awaitFlow(first);
      brokerIsPaused(first);
      brokerIsKilled(first);
      containers.stopRegistry();
      awaitReadiness(NOT_READY);
      awaitFlow(first);
    }
    try (var second = enricher()) {
      awaitFlow(second);
      stays(NOT_READY, REGISTRY_AWAY);
      awaitFlow(second);
      containers.restartRegistry();
      awaitReadiness(READY);
      awaitFlow(second);
      complete(articles.stop());
      assertThat(second.counters().dead()).isZero();
    }
  }

  private void brokerIsPaused(StreamsRunner runner) {
    containers.pauseBroker();
    awaitReadiness(NOT_READY);
    stays(NOT_READY, BROKER_AWAY);
    containers.resumeBroker();
    awaitReadiness(READY);
    awaitFlow(runner);
  }

  private void brokerIsKilled(StreamsRunner runner) {
    containers.killBroker();
    awaitReadiness(NOT_READY);
    assertThat(status("/health/live")).isEqualTo(READY);
    containers.restartBroker();
    awaitReadiness(READY);
    awaitFlow(runner);
    assertThat(runner.counters().dead()).isZero();
  }

  /** Every version of every article once, in the order it was sent. */
  private void complete(Map<String, List<Integer>> sent) {
    int all = sent.values().stream().mapToInt(List::size).sum();
    var enriched = pipeline.read(pipeline.topics().enriched(), all);
    var found = new LinkedHashMap<String, List<Integer>>();
    for (var record : enriched) {
      int version = SteadyArticles.versionOf(record.value().getArticle());
      found.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(version);
    }
    assertThat(found).isEqualTo(sent);
    assertThat(pipeline.readAll(pipeline.topics().enriched())).hasSize(all);
    assertThat(pipeline.readAll(pipeline.topics().dead())).isEmpty();
    System.out.printf(
        Locale.ROOT,
        "outage: %,d versions of %d articles through 3 outages: 0 lost, 0 double, order kept%n",
        all,
        sent.size());
  }

  private StreamsRunner enricher() {
    var enrichment = new ArticleEnrichment(enricher, ArticleEnrichment.LIVE);
    var runner =
        StreamsRunner.of(pipeline.settings(), pipeline.topics(), enrichment, operations.observer());
    operations.watch(runner);
    runner.start();
    runner.awaitRunning(PATIENCE);
    return runner;
  }

  /** Articles that were not finished yet are, so it flows now. */
  private void awaitFlow(StreamsRunner runner) {
    long before = runner.counters().enriched();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              articles.check();
              return runner.counters().enriched() > before + 10;
            });
  }

  private void awaitReadiness(int status) {
    await().atMost(PATIENCE).until(() -> status("/health/ready") == status);
  }

  /** For that long, and alive all the while. */
  private void stays(int readiness, Duration time) {
    await()
        .during(time)
        .atMost(time.plus(PATIENCE))
        .until(() -> status("/health/ready") == readiness && status("/health/live") == READY);
  }

  private int status(String path) {
    var url = URI.create(operations.url().orElseThrow() + path);
    try {
      return client
          .send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
