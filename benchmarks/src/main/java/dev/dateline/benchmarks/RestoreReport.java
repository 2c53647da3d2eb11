package dev.dateline.benchmarks;

import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.EnrichSettings;
import dev.dateline.streams.EnrichmentTopology;
import dev.dateline.streams.StreamsRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How long an enricher takes until it runs: with an empty state, with a state to be restored from
 * the brokers, and with the same state in its directory; one thread, all partitions. The state is
 * what so many articles leave behind, written to its topic by this report. Arguments: number of
 * articles (default 1000000).
 */
public final class RestoreReport implements AutoCloseable {

  private static final int DEFAULT_ARTICLES = 1_000_000;
  private static final int PARTITIONS = 12;
  private static final String APPLICATION = "restore";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Two offsets and a SHA-256: see the fingerprint of an article. */
  private static final int VALUE_BYTES = 48;

  private final Topics topics = Topics.of(APPLICATION, SchemaIds.local());
  private final ArticleEnrichment enrichment =
      new ArticleEnrichment(StandardEnricher.create(), "benchmark");
  private final int articles;
  private final Path work;
  private final LocalBroker broker;

  private RestoreReport(int articles, Path work) {
    this.articles = articles;
    this.work = work;
    this.broker = new LocalBroker(work);
  }

  /**
   * Prints the report.
   *
   * @param args number of articles
   */
  public static void main(String[] args) throws IOException {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_ARTICLES;
    try (var report = new RestoreReport(articles, Files.createTempDirectory("restore"))) {
      report.print();
    }
  }

  private void print() {
    broker.create(topics, PARTITIONS);
    print("with an empty state", start("first"));
    fill();
    print("restored from the brokers", start("second"));
    print("with its directory", start("second"));
    System.out.printf(
        Locale.ROOT,
        "%,d articles, %d partitions: %.0f bytes of state an article in the directory%n",
        articles,
        PARTITIONS,
        size(work.resolve("second")) / (double) articles);
  }

  private static void print(String how, double seconds) {
    System.out.printf(Locale.ROOT, "%-28s runs after %.1f s%n", how, seconds);
  }

  /** Seconds until it runs; stops it then. */
  private double start(String state) {
    var settings =
        EnrichSettings.DEFAULTS
            .withBootstrapServers(broker.bootstrap())
            .withApplicationId(APPLICATION)
            .withStateDir(work.resolve(state));
    try (var runner = StreamsRunner.of(settings, topics, enrichment)) {
      long begin = System.nanoTime();
      runner.start();
      runner.awaitRunning(PATIENCE);
      return (System.nanoTime() - begin) / 1e9;
    }
  }

  private void fill() {
    var random = new SplittableRandom(1);
    var failure = new AtomicReference<Exception>();
    var bytes = new ByteArraySerializer();
    Map<String, Object> config =
        Map.of("bootstrap.servers", broker.bootstrap(), "linger.ms", 20, "compression.type", "lz4");
    try (var producer = new KafkaProducer<>(config, bytes, bytes)) {
      for (int i = 0; i < articles; i++) {
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        var value = new byte[VALUE_BYTES];
        random.nextBytes(value);
        var unused =
            producer.send(
                new ProducerRecord<>(
                    EnrichmentTopology.changelog(APPLICATION),
                    i % PARTITIONS,
                    id.getBytes(StandardCharsets.UTF_8),
                    value),
                (done, error) -> failure.compareAndSet(null, error));
      }
      producer.flush();
    }
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
  }

  private static long size(Path directory) {
    try (var files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(it -> it.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    broker.close();
  }
}
