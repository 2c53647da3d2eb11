package dev.dateline.benchmarks.performance;

import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * What one would write without Kafka Streams: read, decode, enrich, write, commit, at least once.
 * It does less than the product: one record an article instead of four, no transactions, no memory
 * of what was enriched before, no dead letters.
 */
final class ConsumerLoop implements AutoCloseable {

  /** How the names of its threads begin. */
  static final String THREADS = "consumer-loop";

  private static final Duration POLL = Duration.ofMillis(100);

  private final String bootstrap;
  private final String group;
  private final Topics topics;
  private final ArticleEnrichment enrichment;
  private final int threads;
  private List<CompletableFuture<Void>> ended = List.of();
  private volatile boolean closing;

  /** A loop in so many threads. */
  ConsumerLoop(
      String bootstrap, String group, Topics topics, ArticleEnrichment enrichment, int threads) {
    this.bootstrap = bootstrap;
    this.group = group;
    this.topics = topics;
    this.enrichment = enrichment;
    this.threads = threads;
  }

  /** Begins. */
  void start() {
    ended = IntStream.range(0, threads).mapToObj(this::begin).toList();
  }

  /** Waits until its threads are done with what they have in hand. */
  @Override
  public void close() {
    closing = true;
    ended.forEach(CompletableFuture::join);
  }

  private CompletableFuture<Void> begin(int number) {
    return CompletableFuture.runAsync(
        this::run, work -> new Thread(work, THREADS + "-" + number).start());
  }

  private void run() {
    var articles = topics.articles();
    var enriched = topics.enriched();
    try (var consumer =
            new KafkaConsumer<>(
                reading(), articles.keys().deserializer(), articles.values().deserializer());
        var producer =
            new KafkaProducer<>(
                writing(), enriched.keys().serializer(), enriched.values().serializer())) {
      consumer.subscribe(List.of(articles.name()));
      while (!closing) {
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (var record : consumer.poll(POLL)) {
          var value = enrichment.enrich(record.value());
          sent.add(producer.send(new ProducerRecord<>(enriched.name(), record.key(), value)));
        }
        producer.flush();
        sent.forEach(ConsumerLoop::require);
        consumer.commitSync();
      }
    }
  }

  private static void require(Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> reading() {
    return Map.of(
        "bootstrap.servers", bootstrap,
        "group.id", group,
        "auto.offset.reset", "earliest",
        "enable.auto.commit", "false",
        "max.poll.records", "100");
  }

  private Map<String, Object> writing() {
    return Map.of(
        "bootstrap.servers", bootstrap, "compression.type", "lz4", "batch.size", 128 << 10);
  }
}
