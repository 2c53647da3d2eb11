package dev.dateline.benchmarks.performance;

import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.DocumentDate;
import dev.dateline.enrichment.Enricher;
import dev.dateline.schema.Article;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The enrichers with no Kafka at all: what a pipeline around them cannot exceed. */
final class Alone {

  private final Enricher enricher;
  private final List<Document> documents;

  Alone(Enricher enricher, List<Article> articles) {
    this.enricher = enricher;
    this.documents = articles.stream().map(Alone::document).toList();
  }

  /** Enriches every document once, so many threads sharing them, each taking the next. */
  Rate rate(int threads) {
    var next = new AtomicInteger();
    var pool = Executors.newFixedThreadPool(threads);
    try {
      long process = Cpu.ofProcess();
      long begin = System.nanoTime();
      long nanos = together(pool, threads, next);
      double seconds = (System.nanoTime() - begin) / 1e9;
      double count = documents.size();
      return new Rate(
          count / seconds, nanos / 1e3 / count, (Cpu.ofProcess() - process) / 1e3 / count);
    } finally {
      pool.shutdown();
    }
  }

  private long together(ExecutorService pool, int threads, AtomicInteger next) {
    var work =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> work(next), pool))
            .limit(threads)
            .toList();
    return work.stream().mapToLong(CompletableFuture::join).sum();
  }

  /** Returns the CPU it took. */
  private long work(AtomicInteger next) {
    long begin = Cpu.ofThread();
    for (int i = next.getAndIncrement(); i < documents.size(); i = next.getAndIncrement()) {
      enricher.enrich(documents.get(i));
    }
    return Cpu.ofThread() - begin;
  }

  static Document document(Article article) {
    var date = article.getPublished();
    return new Document(
        article.getText(),
        Optional.empty(),
        Optional.of(new DocumentDate(date.getEarliest(), date.getLatest())));
  }
}
