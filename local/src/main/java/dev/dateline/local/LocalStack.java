package dev.dateline.local;

import dev.dateline.app.ClusterAccess;
import dev.dateline.app.KafkaSettings;
import dev.dateline.app.TopicSetup;
import dev.dateline.app.operations.Operations;
import dev.dateline.enrichment.Enricher;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.TopicPlan;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.EnrichSettings;
import dev.dateline.streams.EnrichmentCounters;
import dev.dateline.streams.MentionIndexTopology;
import dev.dateline.streams.StreamsRunner;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Everything, running on this machine: data directory, broker, schema catalogue, topics, enricher,
 * and where it is asked for the index of mentions. Parts that do not need each other start side by
 * side; they stop one after the other, the last first.
 */
public final class LocalStack implements AutoCloseable {

  private static final String APPLICATION = "dateline-enrich";
  private static final String INDEX = "dateline-index";

  /** There is nobody left to commit to. */
  private static final Duration LEAVING_A_DEAD_BROKER = Duration.ofSeconds(2);

  private final Operations operations;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final CompletableFuture<RuntimeException> failure = new CompletableFuture<>();
  private final StartTimes times = new StartTimes();
  private DataDirectory data;
  private BrokerProcess broker;
  private SchemaCatalogue catalogue;
  private KafkaSettings kafka;
  private Topics topics;
  private StreamsRunner runner;

  private LocalStack(Operations operations) {
    this.operations = operations;
  }

  /**
   * Starts everything; returns when the enricher has been started.
   *
   * @param settings where and how
   * @param enricher makes the enricher; called once, by another thread
   * @throws LocalException when a port, the directory or the broker's process cannot be used
   */
  public static LocalStack start(LocalSettings settings, Supplier<Enricher> enricher) {
    return start(settings, enricher, Operations.open(Optional.empty(), SchemaIds.local()));
  }

  /** The same, with operations that report on the enricher; closed by who opened them. */
  static LocalStack start(
      LocalSettings settings, Supplier<Enricher> enricher, Operations operations) {
    var stack = new LocalStack(operations);
    try {
      stack.startParts(settings, enricher);
      return stack;
    } catch (RuntimeException e) {
      var cause = e instanceof LocalException ? e : stack.failure.getNow(e);
      stack.closeAfter(cause);
      throw cause;
    }
  }

  /** How its clients connect. */
  public KafkaSettings kafka() {
    return kafka;
  }

  /** Its topics. */
  public Topics topics() {
    return topics;
  }

  /** Address of the schema catalogue. */
  public URI catalogue() {
    return catalogue.url();
  }

  /** Where its data lie. */
  public Path data() {
    return data.root();
  }

  /** What became of the articles so far. */
  public EnrichmentCounters counters() {
    return runner.counters();
  }

  /** When its parts were ready. */
  public StartTimes times() {
    return times;
  }

  /** Completes with what went wrong if the broker or a runner ends although nobody asked. */
  public CompletableFuture<RuntimeException> failure() {
    return failure;
  }

  /** Stops all parts, also when one of them fails to; does nothing when it was closed before. */
  @Override
  public synchronized void close() {
    RuntimeException first = null;
    for (var part = parts.pollFirst(); part != null; part = parts.pollFirst()) {
      try {
        part.close();
      } catch (Exception e) {
        first = first == null ? new LocalException("did not stop cleanly: " + e, e) : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private void startParts(LocalSettings settings, Supplier<Enricher> enricher) {
    data = opened(DataDirectory.open(settings.data(), SchemaIds.local()));
    int port = Ports.take(settings.port(), "the broker", "--port");
    int cataloguePort =
        Ports.take(settings.cataloguePort(), "the schema catalogue", "--catalogue-port");
    var broker = new BrokerSettings(data.kafka(), data.clusterId(), port);
    this.broker = opened(BrokerProcess.launch(broker, data.brokerLog(), settings.brokerFlags()));
    watchBroker();
    kafka =
        new KafkaSettings(
            broker.bootstrapServers(), SchemaIds.local(), Topics.DEFAULT_PREFIX, Map.of());
    var loading = CompletableFuture.supplyAsync(enricher);
    topics = kafka.topics();
    var replays = Topics.replays(kafka.prefix(), kafka.ids());
    catalogue = opened(SchemaCatalogue.start(topics, replays, cataloguePort));
    this.broker.awaitReady();
    times.brokerReady();
    createTopics(settings.partitions());
    startEnricher(settings, loading);
    if (settings.index()) {
      startIndex();
    }
  }

  private void createTopics(int partitions) {
    try (var cluster = ClusterAccess.open(kafka)) {
      new TopicSetup(cluster, new TopicPlan(topics, partitions, 1)).create();
    }
  }

  private void startEnricher(LocalSettings settings, CompletableFuture<Enricher> loading) {
    var enrichment = new ArticleEnrichment(joined(loading), ArticleEnrichment.LIVE);
    var enrich =
        EnrichSettings.DEFAULTS
            .withBootstrapServers(kafka.bootstrap())
            .withApplicationId(APPLICATION)
            .withThreads(settings.threads())
            .withStateDir(data.streams());
    runner = StreamsRunner.of(enrich, topics, enrichment, operations.observer());
    operations.watch(runner);
    start(runner, "watch-enricher");
  }

  private void startIndex() {
    var settings =
        EnrichSettings.DEFAULTS
            .withBootstrapServers(kafka.bootstrap())
            .withApplicationId(INDEX)
            .withCommitInterval(MentionIndexTopology.COMMIT_INTERVAL)
            .withStateDir(data.streams());
    start(StreamsRunner.ofIndex(settings, topics, operations.observer()), "watch-index");
  }

  private void start(StreamsRunner part, String name) {
    parts.addFirst(() -> close(part));
    part.start();
    var watcher = new Thread(() -> awaitEnd(part), name);
    watcher.setDaemon(true);
    watcher.start();
  }

  private void close(StreamsRunner part) {
    if (broker.isAlive()) {
      part.close();
    } else {
      part.close(LEAVING_A_DEAD_BROKER);
    }
  }

  private void watchBroker() {
    var unused =
        broker
            .unexpectedEnd()
            .thenAccept(sentence -> failure.complete(new LocalException(sentence)));
  }

  private void awaitEnd(StreamsRunner started) {
    try {
      started.run();
    } catch (RuntimeException e) {
      failure.complete(e);
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.addFirst(part);
    return part;
  }

  private void closeAfter(RuntimeException error) {
    try {
      close();
    } catch (RuntimeException e) {
      error.addSuppressed(e);
    }
  }

  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
