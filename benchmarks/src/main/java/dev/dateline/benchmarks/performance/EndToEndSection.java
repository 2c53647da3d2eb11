package dev.dateline.benchmarks.performance;

import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.schema.Article;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.EnrichSettings;
import dev.dateline.streams.EnrichmentTopology;
import dev.dateline.streams.StreamsRunner;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.Topology;

/**
 * From the article topic to the output topics, exactly once, with as many partitions as threads:
 * beside the enrichers alone, what it costs only to write the results once more, a plain consumer
 * loop, and a topology that copies bytes. All of them in turn, round after round, in this process.
 */
final class EndToEndSection implements Section {

  private static final List<Integer> THREADS = List.of(1, 2, 4);
  private static final double PLUMBING = 0.9;

  /** Copying is so fast that it takes more articles to see. */
  private static final int COPIES = 10;

  private static final int COPY_PARTITIONS = 4;

  /** Copying a round takes about a second, so it must be committed often to be seen. */
  private static final Duration OFTEN = Duration.ofMillis(100);

  @Override
  public String name() {
    return "end-to-end";
  }

  @Override
  public void print(Scale scale, Page page) throws IOException {
    try (var broker = new Broker()) {
      new Measurement(scale, broker).print(page);
    }
  }

  /** One run of the section. */
  private static final class Measurement {
    private final Scale scale;
    private final Broker broker;
    private final StandardEnricher enricher = StandardEnricher.create();
    private final ArticleEnrichment enrichment = new ArticleEnrichment(enricher, "benchmark");
    private final List<Article> articles;
    private final Alone alone;
    private final Topics copied = Topics.of("copied", SchemaIds.local());
    private final Map<Integer, Contenders> contenders = new LinkedHashMap<>();
    private int run;

    Measurement(Scale scale, Broker broker) {
      this.scale = scale;
      this.broker = broker;
      this.articles = Articles.usual(scale.articles());
      this.alone = new Alone(enricher, articles);
    }

    void print(Page page) {
      publish();
      THREADS.forEach(threads -> contenders.put(threads, new Contenders()));
      THREADS.forEach(threads -> new Contenders().measure(threads)); // Nothing is compiled before.
      for (int round = 0; round < scale.rounds(); round++) {
        contenders.forEach((threads, all) -> all.measure(threads));
      }
      table(page);
      targets(page);
    }

    private void publish() {
      THREADS.forEach(
          partitions -> {
            broker.create(input(partitions), partitions);
            broker.publish(input(partitions), articles);
          });
      broker.create(copied, COPY_PARTITIONS);
      broker.publish(copied, Articles.usual(COPIES * scale.articles()));
    }

    private void table(Page page) {
      page.heading("End to end (exactly once, four records an article, broker on the same cores)");
      page.columns(
          "threads and partitions",
          "what",
          "articles/s",
          "of the enrichers alone",
          "CPU µs an article, its threads",
          "the process",
          "the broker");
      contenders.forEach(
          (threads, all) -> {
            row(page, threads, "the enrichers alone", all.alone, all.alone);
            row(page, threads, "enrichment topology", all.enriched, all.alone);
            row(page, threads, "plain consumer loop", all.loop, all.alone);
            row(page, threads, "its records, written again as they are", all.again, all.alone);
            row(page, threads, "pass-through topology", all.copied, all.alone);
          });
    }

    private static void row(
        Page page, int threads, String what, Rate.Series rates, Rate.Series alone) {
      page.row(
          Integer.toString(threads),
          what,
          rates.perSecond.text(0),
          rates.perSecond.over(alone.perSecond).percent(),
          rates.micros.text(0),
          rates.processMicros.text(0),
          rates.brokerMicros.text(0));
    }

    private void targets(Page page) {
      contenders.forEach(
          (threads, all) -> {
            var share = all.enriched.perSecond.over(all.alone.perSecond);
            var more = all.enriched.micros.over(all.alone.micros);
            page.target(
                "end to end at least 90 %% of the enrichers alone, threads %d".formatted(threads),
                "%s by the clock; CPU of the threads %s of the enrichers'"
                    .formatted(share.percent(), more.percent()),
                share.median() >= PLUMBING);
          });
    }

    private static Topics input(int partitions) {
      return Topics.of("input-" + partitions, SchemaIds.local());
    }

    /** Whatever is compared with as many threads. */
    private final class Contenders {
      private final Rate.Series alone = new Rate.Series();
      private final Rate.Series enriched = new Rate.Series();
      private final Rate.Series again = new Rate.Series();
      private final Rate.Series loop = new Rate.Series();
      private final Rate.Series copied = new Rate.Series();

      void measure(int threads) {
        alone.add(Measurement.this.alone.rate(threads));
        var results = output(input(threads), threads);
        enriched.add(enrich(results, threads));
        again.add(again(results, threads));
        loop.add(loop(threads));
        copied.add(copy(threads));
      }
    }

    private Rate enrich(Topics topics, int threads) {
      var settings = settings(threads);
      try (var runner =
          new StreamsRunner(settings, topics, EnrichmentTopology.build(topics, enrichment))) {
        runner.start();
        var rate = window(articles.size(), settings.applicationId(), "StreamThread");
        requireAll(runner);
        return rate;
      }
    }

    private Rate again(Topics results, int partitions) {
      return Resending.of(broker, results, partitions, Resending::results, "again-" + run)
          .rate(articles.size());
    }

    private Rate loop(int threads) {
      var topics = output(input(threads), threads);
      var group = "loop-" + run;
      try (var loop = new ConsumerLoop(broker.bootstrap(), group, topics, enrichment, threads)) {
        loop.start();
        return window(articles.size(), group, ConsumerLoop.THREADS);
      }
    }

    private Rate copy(int threads) {
      var topics = output(copied, COPY_PARTITIONS);
      Topology topology =
          PassThroughTopology.build(copied.articles().name(), topics.enriched().name());
      var settings = settings(threads).withCommitInterval(OFTEN);
      try (var runner = new StreamsRunner(settings, topics, topology)) {
        runner.start();
        return window(COPIES * articles.size(), settings.applicationId(), "StreamThread");
      }
    }

    private Rate window(int count, String group, String threads) {
      return new Window(broker, count).measure(group, name -> name.contains(threads));
    }

    /** Everything that was committed came out. */
    private void requireAll(StreamsRunner runner) {
      var counters = runner.counters();
      if (counters.enriched() + counters.unchanged() != articles.size()) {
        throw new IllegalStateException(
            "%d articles, but enriched %d, unchanged %d, dead %d"
                .formatted(
                    articles.size(), counters.enriched(), counters.unchanged(), counters.dead()));
      }
    }

    /** The same articles, into topics of this run's own. */
    private Topics output(Topics input, int partitions) {
      var own = Topics.of("run-" + ++run, SchemaIds.local());
      broker.create(own, partitions);
      return new Topics(
          input.articles(),
          own.language(),
          own.entities(),
          own.dates(),
          own.enriched(),
          own.dead(),
          own.entityMentions(),
          own.dateMentions());
    }

    private EnrichSettings settings(int threads) {
      return EnrichSettings.DEFAULTS
          .withBootstrapServers(broker.bootstrap())
          .withApplicationId("run-" + run)
          .withStateDir(broker.states())
          .withThreads(threads);
    }
  }
}
