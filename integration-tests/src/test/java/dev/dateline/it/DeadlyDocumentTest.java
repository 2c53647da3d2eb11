package dev.dateline.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StageObserver;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.enrichment.entities.EntityRecognizer;
import dev.dateline.local.EmbeddedBroker;
import dev.dateline.local.LocalDateline;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.EnrichmentStoppedException;
import dev.dateline.streams.StreamsRunner;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One document that takes all time, all memory or the whole process, and the others beside it. */
@Tag("long")
class DeadlyDocumentTest {

  private static final int ARTICLES = 20;

  /** Long enough for a model that is loaded on a busy machine. */
  private static final Duration LIMIT = Duration.ofSeconds(6);

  @TempDir static Path work;

  private static EmbeddedBroker broker;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start(work.resolve("broker"));
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  /** An enricher with a stage that does something else to one text. */
  private record Odd(Enricher enricher, Runnable stage) implements Enricher {

    @Override
    public Annotations enrich(Document document) {
      return enricher.enrich(document);
    }

    @Override
    public Annotations enrich(Document document, StageObserver observer) {
      if (document.text().startsWith(HungryRecognizer.WORD)) {
        observer.begins("odd");
        stage.run();
        observer.ended("odd");
      }
      return enricher.enrich(document, observer);
    }

    @Override
    public String version() {
      return enricher.version();
    }
  }

  @Test
  void oneThatIsTooSlowIsSetAsideNamingStageAndSecondsAndTheOthersAreEnriched() {
    var pipeline = published("slow");
    var enricher = new Odd(StandardEnricher.create(), () -> spend(LIMIT.plusMillis(100)));
    try (var runner = runner(pipeline, enricher)) {
      runner.start();
      assertThat(pipeline.read(pipeline.topics().enriched(), ARTICLES)).hasSize(ARTICLES);
      var letter = pipeline.read(pipeline.topics().dead(), 1).get(0);
      assertThat(header(letter, "exception")).endsWith("DocumentTooSlowException");
      assertThat(header(letter, "message"))
          .isEqualTo("6 seconds had passed at the end of the stage 'odd': a document may take 6");
    }
  }

  @Test
  void oneThatNeverEndsStopsTheProcessLoudlyAndIsNamed() {
    var pipeline = published("stuck");
    var end = new CountDownLatch(1);
    var enricher = new Odd(StandardEnricher.create(), () -> await(end));
    try (var runner = runner(pipeline, enricher)) {
      assertThatThrownBy(runner::run)
          .isInstanceOf(EnrichmentStoppedException.class)
          .hasMessageMatching("the article at stuck\\.articles\\.v1-\\d@\\d+ has taken twice .*");
      end.countDown();
    }
  }

  @Test
  void oneThatTakesAllMemoryStopsTheProcessLoudlyAndIsSetAsideAfterThreeTimes()
      throws IOException, InterruptedException {
    var pipeline = published("hungry");
    for (int death = 1; death <= 3; death++) {
      var log = work.resolve("death-" + death);
      var process = process("hungry", log);
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
      assertThat(contents(log))
          .contains("dateline: out of memory (Java heap space); give the process a larger heap");
      assertThat(process.exitValue()).isEqualTo(1);
      assertThat(pipeline.readAll(pipeline.topics().dead())).isEmpty();
    }
    var process = process("hungry", work.resolve("alive"));
    try {
      assertThat(pipeline.read(pipeline.topics().enriched(), ARTICLES))
          .as(() -> contents(work.resolve("alive")))
          .hasSize(ARTICLES);
      var letter = pipeline.read(pipeline.topics().dead(), 1).get(0);
      assertThat(header(letter, "message"))
          .isEqualTo("3 times the process ended while it worked on this document");
    } finally {
      process.destroy();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  /** A pipeline with articles, an odd one among them. */
  private static Pipeline published(String name) {
    var pipeline =
        new Pipeline(broker.bootstrapServers(), name, SchemaIds.local(), work.resolve(name));
    pipeline.publish(News.of(0, ARTICLES / 2).in(work));
    pipeline.publish(
        News.of(ARTICLES / 2, ARTICLES / 2)
            .add("odd", "2024-05", HungryRecognizer.WORD + " people met in Rome.")
            .in(work));
    return pipeline;
  }

  private static StreamsRunner runner(Pipeline pipeline, Enricher enricher) {
    return StreamsRunner.of(
        pipeline.settings().withDocumentTime(LIMIT),
        pipeline.topics(),
        new ArticleEnrichment(enricher, ArticleEnrichment.LIVE));
  }

  /** What a stage does that works for so long. */
  private static void spend(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Process process(String prefix, Path log) throws IOException {
    var services = work.resolve("plugin").resolve("META-INF/services");
    Files.createDirectories(services);
    Files.writeString(
        services.resolve(EntityRecognizer.class.getName()), HungryRecognizer.class.getName());
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            work.resolve("plugin") + File.pathSeparator + System.getProperty("java.class.path"),
            LocalDateline.class.getName(),
            "enrich",
            "--bootstrap",
            broker.bootstrapServers(),
            "--prefix",
            prefix,
            "--state-dir",
            work.resolve(prefix).toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static String contents(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader("__streams.errors." + name).value(), UTF_8);
  }
}
