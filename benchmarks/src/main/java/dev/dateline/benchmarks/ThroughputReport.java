package dev.dateline.benchmarks;

import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.local.BrokerProcess;
import dev.dateline.producer.ArticlePublisher;
import dev.dateline.producer.PublishSettings;
import dev.dateline.producer.Reading;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.TopicPlan;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.EnrichSettings;
import dev.dateline.streams.EnrichmentTopology;
import dev.dateline.streams.StreamsRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.Topology;

/**
 * Articles per second from the article topic to the output topics, on an embedded broker that
 * shares the machine: the enrichment beside a pass-through topology in the same run, with 1 and 2
 * threads, exactly once. Arguments: number of articles (default 20000).
 */
public final class ThroughputReport implements AutoCloseable {

  private static final int PARTITIONS = 4;
  private static final int DEFAULT_ARTICLES = 20_000;
  private static final int WARM_UP = 2_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);

  private final int articles;
  private final Path work;
  private final BrokerProcess broker;
  private final Admin admin;

  private ThroughputReport(int articles, Path work) {
    this.articles = articles;
    this.work = work;
    broker = BrokerProcess.launch(work.resolve("broker"), work.resolve("broker.log"), freePort());
    broker.awaitReady();
    admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  /**
   * Prints the report.
   *
   * @param args number of articles
   */
  public static void main(String[] args) throws IOException {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_ARTICLES;
    try (var report = new ThroughputReport(articles, Files.createTempDirectory("throughput"))) {
      report.print();
    }
  }

  private void print() {
    System.out.printf(
        "%,d articles of about %,d characters, %d partitions, exactly once, JDK %s, %d cores%n",
        articles,
        ArticleGenerator.LENGTH,
        PARTITIONS,
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
    System.out.printf("%-34s %,10.0f articles/s%n", "enrichment alone, 1 thread", alone());
    var topics = Topics.of("throughput", SchemaIds.local());
    System.out.printf("%-34s %,10.0f articles/s%n", "publish", publish(topics));
    for (int threads = 1; threads <= 2; threads++) {
      var floor = passThrough(topics, threads);
      var enriched = enrich(topics, threads);
      System.out.printf("%-34s %,10.0f articles/s%n", "pass-through, threads " + threads, floor);
      System.out.printf(
          "%-34s %,10.0f articles/s, %.0f %% of pass-through%n",
          "enrichment, threads " + threads, enriched, 100 * enriched / floor);
    }
  }

  /** The enrichers on one thread with no Kafka at all: what the pipeline cannot exceed. */
  private double alone() {
    var enricher = StandardEnricher.create();
    var generator = new ArticleGenerator(1);
    for (int i = 0; i < WARM_UP; i++) {
      enricher.enrich(document(generator));
    }
    long begin = System.nanoTime();
    for (int i = 0; i < WARM_UP; i++) {
      enricher.enrich(document(generator));
    }
    return WARM_UP / seconds(begin);
  }

  private static Document document(ArticleGenerator generator) {
    return new Document(generator.next().getText(), Optional.empty(), Optional.empty());
  }

  private double publish(Topics topics) {
    create(topics);
    var generator = new ArticleGenerator(1);
    var settings = PublishSettings.to(broker.bootstrapServers());
    long begin = System.nanoTime();
    try (var publisher = new ArticlePublisher(settings, topics)) {
      for (int i = 0; i < articles; i++) {
        var article = generator.next();
        publisher.accept(new Reading.Accepted(article, article.getText().length(), List.of()));
      }
      publisher.finish();
    }
    return articles / seconds(begin);
  }

  private double passThrough(Topics topics, int threads) {
    var to = Topics.of("copy-" + threads, SchemaIds.local());
    create(to);
    var topology = PassThroughTopology.build(topics.articles().name(), to.enriched().name());
    return run(topics, topology, "pass-through-" + threads, threads);
  }

  private double enrich(Topics topics, int threads) {
    var run = Topics.of("run-" + threads, SchemaIds.local());
    create(run);
    var into =
        new Topics(
            topics.articles(),
            run.language(),
            run.entities(),
            run.dates(),
            run.enriched(),
            run.dead());
    var enrichment = new ArticleEnrichment(StandardEnricher.create(), "benchmark");
    return run(into, EnrichmentTopology.build(into, enrichment), "enrich-" + threads, threads);
  }

  /** From the first commit to the last, so that joining the group and restoring do not count. */
  private double run(Topics topics, Topology topology, String name, int threads) {
    var settings =
        EnrichSettings.DEFAULTS
            .withBootstrapServers(broker.bootstrapServers())
            .withApplicationId(name)
            .withStateDir(work.resolve("state"))
            .withThreads(threads);
    try (var runner = new StreamsRunner(settings, topics, topology)) {
      long start = System.nanoTime();
      runner.start();
      long first = await(name, 1, start);
      long begin = System.nanoTime();
      await(name, articles, start);
      return (articles - first) / seconds(begin);
    }
  }

  /** Waits until the group has committed so many articles; returns how many it has. */
  private long await(String group, long wanted, long since) {
    long done = committed(group);
    while (done < wanted) {
      requireInTime(since);
      // Asking without a pause would take from broker and enricher the cores that are measured.
      LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
      done = committed(group);
    }
    return done;
  }

  private long committed(String group) {
    try {
      return admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .values()
          .stream()
          .filter(offset -> offset != null)
          .mapToLong(offset -> offset.offset())
          .sum();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void create(Topics topics) {
    try {
      admin.createTopics(new TopicPlan(topics, PARTITIONS, 1).newTopics()).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void requireInTime(long begin) {
    if (System.nanoTime() - begin > PATIENCE.toNanos()) {
      throw new IllegalStateException("not done within " + PATIENCE);
    }
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static int freePort() {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
    broker.close();
  }
}
