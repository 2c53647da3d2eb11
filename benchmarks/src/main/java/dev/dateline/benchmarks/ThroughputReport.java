package dev.dateline.benchmarks;

import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.EnrichSettings;
import dev.dateline.streams.EnrichmentTopology;
import dev.dateline.streams.StreamsRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.Topology;

/**
 * Articles per second from the article topic to the output topics, on an embedded broker that
 * shares the machine: the enrichment beside a pass-through topology in the same run, with 1 and 2
 * threads, exactly once. Arguments: number of articles (default 20000).
 */
public final class ThroughputReport implements AutoCloseable {

  private static final int PARTITIONS = 4;
  private static final int DEFAULT_ARTICLES = 20_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);

  private final int articles;
  private final Path work;
  private final Bench bench;

  private ThroughputReport(int articles, Path work) {
    this.articles = articles;
    this.work = work;
    this.bench = new Bench(work, PARTITIONS);
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
    System.out.printf("%-34s %,10.0f articles/s%n", "enrichment alone, 1 thread", Bench.alone(1));
    var topics = Topics.of("throughput", SchemaIds.local());
    System.out.printf("%-34s %,10.0f articles/s%n", "publish", bench.publish(topics, articles));
    for (int threads = 1; threads <= 2; threads++) {
      var floor = passThrough(topics, threads);
      var enriched = enrich(topics, threads);
      System.out.printf("%-34s %,10.0f articles/s%n", "pass-through, threads " + threads, floor);
      System.out.printf(
          "%-34s %,10.0f articles/s, %.0f %% of pass-through%n",
          "enrichment, threads " + threads, enriched, 100 * enriched / floor);
    }
  }

  private double passThrough(Topics topics, int threads) {
    var to = Topics.of("copy-" + threads, SchemaIds.local());
    bench.create(to);
    var topology = PassThroughTopology.build(topics.articles().name(), to.enriched().name());
    return run(topics, topology, "pass-through-" + threads, threads);
  }

  private double enrich(Topics topics, int threads) {
    var run = Topics.of("run-" + threads, SchemaIds.local());
    bench.create(run);
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
            .withBootstrapServers(bench.bootstrap())
            .withApplicationId(name)
            .withStateDir(work.resolve("state"))
            .withThreads(threads);
    try (var runner = new StreamsRunner(settings, topics, topology)) {
      long start = System.nanoTime();
      runner.start();
      long first = await(name, 1, start);
      long begin = System.nanoTime();
      await(name, articles, start);
      return (articles - first) / Bench.seconds(begin);
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
      return bench
          .admin()
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

  private static void requireInTime(long begin) {
    if (System.nanoTime() - begin > PATIENCE.toNanos()) {
      throw new IllegalStateException("not done within " + PATIENCE);
    }
  }

  @Override
  public void close() {
    bench.close();
  }
}
