package dev.dateline.benchmarks.performance;

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
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Replays of everything, beside the enrichers alone with as many threads, in turn. */
final class ReplaySection implements Section {

  private static final List<Integer> THREADS = List.of(1, 2);
  private static final int PARTITIONS = 4;
  private static final String PREFIX = "replay";

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public void print(Scale scale, Page page) throws IOException {
    var articles = Articles.distinct(scale.articles());
    var topics = Topics.of(PREFIX, SchemaIds.local());
    try (var broker = new Broker()) {
      broker.create(topics, PARTITIONS);
      broker.publish(topics, articles);
      Map<String, Object> clients = Map.of("bootstrap.servers", broker.bootstrap());
      var replays = Topics.replays(PREFIX, SchemaIds.local());
      try (var cluster = new ReplayCluster(clients, topics, replays)) {
        var enricher = StandardEnricher.create();
        var alone = new Alone(enricher, articles);
        new Measurement(scale, broker, cluster, enricher, alone).print(page);
      }
    }
  }

  /** One run of the section. */
  private record Measurement(
      Scale scale, Broker broker, ReplayCluster cluster, StandardEnricher enricher, Alone alone) {

    void print(Page page) {
      Map<Integer, Figures> replayed = new LinkedHashMap<>();
      Map<Integer, Figures> bare = new LinkedHashMap<>();
      THREADS.forEach(alone::rate);
      for (int round = 0; round < scale.rounds(); round++) {
        for (int threads : THREADS) {
          var speed = new Speed(scale.articles());
          bare.computeIfAbsent(threads, t -> new Figures()).add(alone.rate(threads).perSecond());
          replay("round-%d-%d".formatted(round, threads), threads, speed);
          replayed.computeIfAbsent(threads, t -> new Figures()).add(speed.perSecond());
        }
      }
      page.heading(
          "Replay (exactly once, %d partitions, choosing not counted)".formatted(PARTITIONS));
      page.columns("threads", "the enrichers alone, articles/s", "replay, articles/s", "ratio");
      replayed.forEach(
          (threads, figures) ->
              page.row(
                  threads.toString(),
                  bare.get(threads).text(0),
                  figures.text(0),
                  figures.over(bare.get(threads)).percent()));
      var heap = new Heap(scale.articles());
      replay("heap", 2, heap);
      page.paragraph(
          "Heap after collection while a replay goes on, this process: %s.".formatted(heap));
    }

    private void replay(String as, int threads, Consumer<ReplayProgress> watcher) {
      var runs = new Runs(cluster, Clock.systemUTC());
      var name = RunName.ofNew(as);
      var run =
          new ReplayStart(cluster, runs, enricher.version(), Clock.systemUTC())
              .start(name, Criteria.EVERYTHING, false);
      var settings =
          EnrichSettings.DEFAULTS
              .withBootstrapServers(broker.bootstrap())
              .withStateDir(broker.states())
              .withThreads(threads);
      var done =
          new ReplayWork(cluster, runs)
              .finish(
                  run,
                  settings,
                  new ArticleEnrichment(enricher, name.value()),
                  OptionalInt.empty(),
                  watcher);
      if (done.getEnriched() != done.getMatched() || done.getDead() != 0) {
        throw new IllegalStateException("not all of the replay was enriched: " + done);
      }
    }
  }

  /** Takes the time from the first commit to the last. */
  private static final class Speed implements Consumer<ReplayProgress> {

    private final int articles;
    private long first = -1;
    private long last;
    private long begin;
    private long end;

    Speed(int articles) {
      this.articles = articles;
    }

    @Override
    public void accept(ReplayProgress progress) {
      if (first < 0 && progress.done() >= articles / 5) {
        first = progress.done();
        begin = System.nanoTime();
      }
      if (progress.done() > last) {
        last = progress.done();
        end = System.nanoTime();
      }
    }

    double perSecond() {
      return (last - first) / ((end - begin) / 1e9);
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
        looks.append(looks.isEmpty() ? "" : ", ");
        looks.append("%d MB at %d %%".formatted(used >> 20, 100 * progress.done() / articles));
      }
    }

    @Override
    public String toString() {
      return looks.toString();
    }
  }
}
