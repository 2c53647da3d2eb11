package dev.dateline.benchmarks;

import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.replay.Criteria;
import dev.dateline.replay.ReplayCluster;
import dev.dateline.replay.ReplayProgress;
import dev.dateline.replay.ReplayStart;
import dev.dateline.replay.ReplayWork;
import dev.dateline.replay.RunName;
import dev.dateline.replay.Runs;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.EnrichSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Replays generated articles on an embedded broker that shares the machine, with 1 and 2 threads,
 * beside the enrichers alone with as many, in one run; and the heap that is left after garbage
 * collection while the last replay goes on. Arguments: number of articles (default 20000), and
 * {@code heap} to look at the heap only.
 */
public final class ReplayReport {

  private static final int DEFAULT_ARTICLES = 20_000;
  private static final int PARTITIONS = 4;
  private static final String PREFIX = "replay";

  private final int articles;
  private final Path work;
  private final Bench bench;
  private final Enricher enricher = StandardEnricher.create();

  private ReplayReport(int articles, Path work, Bench bench) {
    this.articles = articles;
    this.work = work;
    this.bench = bench;
  }

  /**
   * Prints the report.
   *
   * @param args number of articles; then {@code heap} to look at the heap only
   */
  public static void main(String[] args) throws IOException {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_ARTICLES;
    var work = Files.createTempDirectory("replay");
    try (var bench = new Bench(work, PARTITIONS)) {
      new ReplayReport(articles, work, bench).print(args.length > 1 && args[1].equals("heap"));
    }
  }

  private void print(boolean heapOnly) {
    System.out.printf(
        "%,d articles of about %,d characters, %d partitions, exactly once, JDK %s, %d cores%n",
        articles,
        ArticleGenerator.LENGTH,
        PARTITIONS,
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
    var topics = Topics.of(PREFIX, SchemaIds.local());
    bench.publish(topics, articles);
    Map<String, Object> clients = Map.of("bootstrap.servers", bench.bootstrap());
    var replays = Topics.replays(PREFIX, SchemaIds.local());
    try (var cluster = new ReplayCluster(clients, topics, replays)) {
      if (!heapOnly) {
        compare(cluster, 1);
        compare(cluster, 2);
      }
      var heap = new Heap(articles);
      replay(cluster, "heap", 2, heap);
      System.out.printf("heap after collection: %s%n", heap);
    }
  }

  /** The enrichers alone are measured before and after: a machine's speed changes in between. */
  private void compare(ReplayCluster cluster, int threads) {
    double before = Bench.alone(threads);
    var speed = new Speed(articles);
    replay(cluster, "threads-" + threads, threads, speed);
    double alone = (before + Bench.alone(threads)) / 2;
    System.out.printf(
        "threads %d: the enrichers alone %,.0f articles/s, replay %,.0f, which is %.0f %%%n",
        threads, alone, speed.perSecond(), 100 * speed.perSecond() / alone);
  }

  private void replay(
      ReplayCluster cluster, String as, int threads, Consumer<ReplayProgress> watcher) {
    var runs = new Runs(cluster, Clock.systemUTC());
    var name = RunName.ofNew(as);
    long begin = System.nanoTime();
    var run =
        new ReplayStart(cluster, runs, enricher.version(), Clock.systemUTC())
            .start(name, Criteria.EVERYTHING, false);
    System.out.printf("choosing %,d articles took %.1f s%n", articles, Bench.seconds(begin));
    var settings =
        EnrichSettings.DEFAULTS
            .withBootstrapServers(bench.bootstrap())
            .withStateDir(work.resolve("state"))
            .withThreads(threads);
    var enrichment = new ArticleEnrichment(enricher, name.value());
    var done =
        new ReplayWork(cluster, runs)
            .finish(run, settings, enrichment, OptionalInt.empty(), watcher);
    System.out.printf(
        "matched %,d = enriched %,d + dead %,d + skipped %,d; %.1f s with start and audit%n",
        done.getMatched(),
        done.getEnriched(),
        done.getDead(),
        done.getSkipped(),
        Bench.seconds(begin));
  }

  /** Takes the time from the first commit to the last. */
  private static final class Speed implements Consumer<ReplayProgress> {

    private final int articles;
    private long first = -1;
    private long begin;
    private long end;

    Speed(int articles) {
      this.articles = articles;
    }

    @Override
    public void accept(ReplayProgress progress) {
      if (first < 0 && progress.done() > 0) {
        first = progress.done();
        begin = System.nanoTime();
      }
      end = System.nanoTime();
    }

    double perSecond() {
      return (articles - first) / ((end - begin) / 1e9);
    }
  }

  /** Looks at the heap at every fifth of the way. */
  private static final class Heap implements Consumer<ReplayProgress> {

    private final int articles;
    private final StringBuilder looks = new StringBuilder();
    private long next;

    Heap(int articles) {
      this.articles = articles;
      this.next = articles / 5;
    }

    @Override
    public void accept(ReplayProgress progress) {
      if (progress.done() >= next) {
        next += articles / 5;
        System.gc();
        var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        looks.append("%d %%: %d MB  ".formatted(100 * progress.done() / articles, used >> 20));
      }
    }

    @Override
    public String toString() {
      return looks.toString().strip();
    }
  }
}
