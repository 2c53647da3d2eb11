package dev.dateline.benchmarks;

import dev.dateline.app.operations.Operations;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.EnrichmentObserver;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CPU that metrics add to an article: what the observer is told of it, beside the enrichment of it,
 * of this thread alone, so that others on the machine do not count. Arguments: number of articles
 * (default 2000).
 */
public final class MetricsCost {

  private static final int DEFAULT_ARTICLES = 2_000;
  private static final int ROUNDS = 5;
  private static final int TELLINGS = 1_000_000;
  private static final String[] STAGES = {"language", "tokens", "entities", "dates", "record"};

  private MetricsCost() {}

  /**
   * Prints the report.
   *
   * @param args number of articles
   */
  public static void main(String[] args) {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_ARTICLES;
    var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (var operations = Operations.open(Optional.of(anyPort), SchemaIds.local())) {
      for (int round = 1; round <= ROUNDS; round++) {
        double article = enrich(articles);
        double telling = tell(operations.observer());
        System.out.printf(
            "round %d: enrichment %,.0f ns an article, metrics %,.0f ns: %.3f %%%n",
            round, article, telling, 100 * telling / article);
      }
    }
  }

  private static double enrich(int articles) {
    var generator = new ArticleGenerator(1);
    Enricher enricher = StandardEnricher.create();
    var documents =
        Stream.generate(() -> generator.next().getText())
            .limit(articles)
            .map(text -> new Document(text, Optional.empty(), Optional.empty()))
            .toList();
    documents.forEach(enricher::enrich);
    long begin = cpu();
    documents.forEach(enricher::enrich);
    return (double) (cpu() - begin) / articles;
  }

  /** As a stream thread does: the clock once a stage, and the observer of each. */
  private static double tell(EnrichmentObserver observer) {
    EnrichedArticle enriched =
        new ArticleEnrichment(StandardEnricher.create(), "benchmark")
            .enrich(new ArticleGenerator(1).next());
    long begin = cpu();
    for (int i = 0; i < TELLINGS; i++) {
      long start = System.nanoTime();
      long last = start;
      for (var stage : STAGES) {
        long now = System.nanoTime();
        observer.stage(stage, now - last);
        last = now;
      }
      observer.enriched(enriched, last - start);
    }
    return (double) (cpu() - begin) / TELLINGS;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
