package dev.dateline.benchmarks;

import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.DocumentDate;
import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.local.BrokerProcess;
import dev.dateline.producer.ArticlePublisher;
import dev.dateline.producer.PublishSettings;
import dev.dateline.producer.Reading;
import dev.dateline.schema.Article;
import dev.dateline.schemas.TopicPlan;
import dev.dateline.schemas.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** A broker with generated articles, and what the enrichers do without it. */
final class Bench implements AutoCloseable {

  private static final int MEASURED = 4_000;

  private final int partitions;
  private final BrokerProcess broker;
  private final Admin admin;

  /** A new broker, in a process of its own, with its data in {@code work}. */
  Bench(Path work, int partitions) {
    this.partitions = partitions;
    broker = BrokerProcess.launch(work.resolve("broker"), work.resolve("broker.log"), freePort());
    broker.awaitReady();
    admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  String bootstrap() {
    return broker.bootstrapServers();
  }

  Admin admin() {
    return admin;
  }

  /**
   * Articles per second of the enrichers with no Kafka at all, after a warm-up: what the pipeline
   * cannot exceed.
   */
  static double alone(int threads) {
    var enricher = StandardEnricher.create();
    var generator = new ArticleGenerator(1);
    var documents = Stream.generate(() -> document(generator.next())).limit(2L * MEASURED).toList();
    together(enricher, documents.subList(0, MEASURED), threads);
    long begin = System.nanoTime();
    together(enricher, documents.subList(MEASURED, 2 * MEASURED), threads);
    return threads * MEASURED / seconds(begin);
  }

  /** Creates topics and publishes generated articles; returns articles per second. */
  double publish(Topics topics, int articles) {
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

  void create(Topics topics) {
    try {
      admin.createTopics(new TopicPlan(topics, partitions, 1).newTopics()).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  @Override
  public void close() {
    admin.close();
    broker.close();
  }

  private static void together(Enricher enricher, List<Document> documents, int threads) {
    var work =
        IntStream.range(0, threads)
            .mapToObj(i -> CompletableFuture.runAsync(() -> documents.forEach(enricher::enrich)))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(work).join();
  }

  private static Document document(Article article) {
    var date = article.getPublished();
    return new Document(
        article.getText(),
        Optional.empty(),
        Optional.of(new DocumentDate(date.getEarliest(), date.getLatest())));
  }

  private static int freePort() {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
