package dev.dateline.benchmarks.performance;

import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.schema.Article;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.EnrichSettings;
import dev.dateline.streams.EnrichmentObserver;
import dev.dateline.streams.MentionIndexTopology;
import dev.dateline.streams.StreamsRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * CPU that the index of mentions adds to an article, beside all that it takes without: publishing,
 * enrichment, and the broker's part of each. Of this process and the broker's, so that others on
 * the machine count little; to start and to stop are included. Beside it what it takes only to
 * write the same records once more, which no index that writes them can do without. The first round
 * is a warm-up. Arguments: number of articles (default 20000), and a file or folder of articles to
 * use instead of generated ones, which speak of far more dates than news does.
 */
public final class MentionsCost {

  private static final int DEFAULT_ARTICLES = 20_000;
  private static final int ROUNDS = 4;
  private static final int PARTITIONS = 4;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final Broker broker;
  private final List<Article> articles;
  private final Enricher enricher = StandardEnricher.create();

  private MentionsCost(Broker broker, List<Article> articles) {
    this.broker = broker;
    this.articles = articles;
  }

  /**
   * Prints the report.
   *
   * @param args number of articles, and where they are
   */
  public static void main(String[] args) throws IOException {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_ARTICLES;
    try (var broker = new Broker()) {
      var cost =
          new MentionsCost(
              broker,
              args.length > 1
                  ? Articles.from(Path.of(args[1]), articles)
                  : Articles.distinct(articles));
      for (int round = 1; round <= ROUNDS; round++) {
        cost.print(round);
      }
    }
  }

  private void print(int round) {
    var topics = Topics.of("mentions-" + round, SchemaIds.local());
    broker.create(topics, PARTITIONS);
    long start = cpu();
    broker.publish(topics, articles);
    run(StreamsRunner.of(settings("enrich-" + round), topics, enrichment()));
    long enriched = cpu();
    var settings =
        settings("index-" + round).withCommitInterval(MentionIndexTopology.COMMIT_INTERVAL);
    long started = run(StreamsRunner.ofIndex(settings, topics, EnrichmentObserver.NONE));
    double without = micros(enriched - start);
    double added = micros(cpu() - enriched);
    var again = Resending.of(broker, topics, PARTITIONS, Resending::mentions, "again-" + round);
    var writing = again.rate(articles.size());
    double least = writing.processMicros() + writing.brokerMicros();
    System.out.printf(
        "round %d: an article %,.0f µs of CPU without mentions, %,.0f µs more with them: %.1f %%;"
            + " %,.0f of these to start the index. Writing its %.1f records once more, as they"
            + " are: %,.0f µs, %.1f %%%n",
        round,
        without,
        added,
        100 * added / without,
        micros(started - enriched),
        (double) again.size() / articles.size(),
        least,
        100 * least / without);
  }

  private ArticleEnrichment enrichment() {
    return new ArticleEnrichment(enricher, ArticleEnrichment.LIVE);
  }

  private EnrichSettings settings(String id) {
    return EnrichSettings.DEFAULTS
        .withBootstrapServers(broker.bootstrap())
        .withApplicationId(id)
        .withStateDir(broker.states());
  }

  /** Until every article is finished and committed; returns the CPU when the first one was. */
  private long run(StreamsRunner runner) {
    try (runner) {
      runner.start();
      await(runner, 1);
      long started = cpu();
      await(runner, articles.size());
      return started;
    }
  }

  private static void await(StreamsRunner runner, int articles) {
    while (runner.counters().finished() < articles) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  /** Nanoseconds of both processes. */
  private long cpu() {
    return Cpu.ofProcess() + broker.cpu().toNanos();
  }

  private double micros(long nanos) {
    return nanos / 1e3 / articles.size();
  }
}
