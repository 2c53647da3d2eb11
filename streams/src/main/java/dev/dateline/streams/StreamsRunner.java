package dev.dateline.streams;

import dev.dateline.schemas.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.errors.StreamsException;

/**
 * Runs a topology: the only owner of a {@link KafkaStreams}. Starts once, ends once; {@link #run}
 * may wait in one thread while another calls {@link #close}.
 */
public final class StreamsRunner implements AutoCloseable {

  /** How long stream threads may take to finish their documents and commit. */
  private static final Duration CLOSING = Duration.ofSeconds(30);

  private final EnrichSettings settings;
  private final Topics topics;
  private final Topology topology;
  private final Map<String, Object> more;
  private final EnrichmentCounters counters;
  private final CompletableFuture<Void> running = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final ThreadFailures failures;
  private final InHand inHand;
  private final StuckWatch stuck;
  private KafkaStreams streams;
  private volatile RunProbe probe;
  private Cluster cluster;
  private BrokerWatch watch;
  private AbandonedTransactions abandoned;

  /**
   * A runner that does nothing yet.
   *
   * @param settings how to run
   * @param topics where its dead letters go
   * @param topology what to run; the topics it names must exist when it starts
   */
  public StreamsRunner(EnrichSettings settings, Topics topics, Topology topology) {
    this(settings, topics, topology, EnrichmentObserver.NONE);
  }

  /** The same, with somebody who is told what becomes of the articles. */
  public StreamsRunner(
      EnrichSettings settings, Topics topics, Topology topology, EnrichmentObserver observer) {
    this(settings, topics, topology, observer, Map.of());
  }

  /**
   * A runner of the {@link MentionIndexTopology}.
   *
   * @param settings how to run; the application id is not that of the enrichers
   * @param topics where enriched articles come from and mentions go to
   * @param observer told of records that are set aside
   */
  public static StreamsRunner ofIndex(
      EnrichSettings settings, Topics topics, EnrichmentObserver observer) {
    return new StreamsRunner(
        settings,
        topics,
        MentionIndexTopology.build(topics),
        observer,
        MentionIndexTopology.PROPERTIES);
  }

  private StreamsRunner(
      EnrichSettings settings,
      Topics topics,
      Topology topology,
      EnrichmentObserver observer,
      Map<String, Object> more) {
    this.settings = settings;
    this.counters = new EnrichmentCounters(observer);
    this.topics = topics;
    this.topology = topology;
    this.more = more;
    var patience = new Patience(settings.patience(), System::nanoTime);
    this.failures = new ThreadFailures(counters, patience, this::fail);
    this.inHand = new InHand(settings.documentTime(), System::nanoTime);
    this.stuck = new StuckWatch(inHand, this::stuck);
  }

  /** A runner of the {@link EnrichmentTopology}. */
  public static StreamsRunner of(
      EnrichSettings settings, Topics topics, ArticleEnrichment enrichment) {
    return of(settings, topics, enrichment, EnrichmentObserver.NONE);
  }

  /** The same, with somebody who is told what becomes of the articles. */
  public static StreamsRunner of(
      EnrichSettings settings,
      Topics topics,
      ArticleEnrichment enrichment,
      EnrichmentObserver observer) {
    var topology = EnrichmentTopology.build(topics, enrichment);
    return new StreamsRunner(settings, topics, topology, observer);
  }

  /**
   * A runner of the same topology over a part of the past; see {@link EnrichmentTopology#replay}.
   */
  public static StreamsRunner ofReplay(
      EnrichSettings settings,
      Topics topics,
      ArticleEnrichment enrichment,
      Choice choice,
      boolean projections) {
    var topology = EnrichmentTopology.replay(topics, enrichment, choice, projections);
    return new StreamsRunner(
        settings, topics, topology, EnrichmentObserver.NONE, Map.of(DeadLetters.CHOICE, choice));
  }

  /**
   * Starts; returns before the first record is read.
   *
   * @throws BrokerUnreachableException when no broker answers within 10 seconds
   * @throws TopicMissingException when a topic does not exist
   * @throws org.apache.kafka.common.errors.ApiException when the brokers do not know us, or deny us
   *     a topic
   * @throws StateDirectoryException when the state directory cannot be used
   * @throws HeapTooSmallException when the heap would not hold the largest documents
   * @throws org.apache.kafka.common.config.ConfigException when Kafka refuses a property
   * @throws IllegalStateException when it was started or closed before
   */
  public synchronized void start() {
    if (streams != null || ended.isDone()) {
      throw new IllegalStateException("a runner starts once");
    }
    HeapNeed.check(settings.threads(), Runtime.getRuntime().maxMemory());
    var properties = StreamsProperties.of(settings, topics, counters);
    properties.putAll(more);
    properties.put(InHand.SETTING, inHand);
    var config = new StreamsConfig(properties);
    cluster =
        new Cluster(
            settings.bootstrapServers(),
            config.getAdminConfigs(settings.applicationId() + "-watch"));
    cluster.requireTopics(topicsInUse());
    streams = create(config);
    inHand.rememberIn(settings.stateDir().resolve(settings.applicationId()));
    var brokers = new LastAnswer(cluster::answers, this::lag, System::nanoTime);
    probe = new RunProbe(streams, brokers, StreamsProperties.longestPoll(config));
    begin();
    watch = watch(brokers);
    watch.start();
    stuck.start();
    endAbandonedTransactions();
  }

  /**
   * Waits until the partitions are assigned and state is restored.
   *
   * @throws IllegalStateException when that takes longer than {@code timeout}
   * @throws RuntimeException what ended the run before, as {@link #run} does
   */
  public void awaitRunning(Duration timeout) {
    try {
      CompletableFuture.anyOf(running, ended).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("not running after " + timeout, e);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /**
   * Starts unless {@link #start} did, and blocks until it is closed.
   *
   * @throws BrokerUnreachableException when no broker answered for as long as patience lasted
   * @throws dev.dateline.schemas.RegistryException when the registry did not
   * @throws dev.dateline.schemas.SchemaIdsMismatchException when the articles were written with
   *     schema ids of the other kind
   * @throws StateDirectoryException when its state could not be kept any longer
   * @throws EnrichmentStoppedException when anything else stopped it, with the cause
   */
  public void run() {
    startUnlessStarted();
    try {
      ended.join();
    } catch (CompletionException e) {
      throw rethrown(e.getCause());
    }
  }

  /** How the run is doing; answers at once, at any time, from any thread. */
  public RunStatus status() {
    var started = probe;
    return started == null ? RunStatus.NOT_STARTED : started.status();
  }

  /**
   * What an index has counted.
   *
   * @throws IllegalStateException before the start
   */
  public synchronized MentionCounts counts() {
    if (streams == null) {
      throw new IllegalStateException("nothing is counted before the start");
    }
    return new MentionCounts(streams, () -> probe.status().lag().keySet());
  }

  /** What became of the records so far. */
  public EnrichmentCounters counters() {
    return counters;
  }

  /**
   * Finishes the documents in hand, commits, leaves the group and stops. Does nothing when it was
   * closed before.
   *
   * @throws IllegalStateException when stream threads still run after 30 seconds
   */
  @Override
  public void close() {
    close(CLOSING);
  }

  /** The same, with another limit: there is little to wait for when no broker is left. */
  public synchronized void close(Duration limit) {
    failures.stop();
    stopWatching();
    if (streams != null && !streams.close(leaving(limit))) {
      var late = new IllegalStateException("the enrichment is still running after " + limit);
      ended.completeExceptionally(late);
      throw late;
    }
    ended.complete(null);
  }

  private synchronized void startUnlessStarted() {
    if (streams == null && !ended.isDone()) {
      start();
    }
  }

  /** What the topology reads and writes, and where dead letters go. */
  private Set<String> topicsInUse() {
    var names = new TreeSet<>(Set.of(topics.dead().name()));
    for (var part : topology.describe().subtopologies()) {
      for (var node : part.nodes()) {
        if (node instanceof TopologyDescription.Source source) {
          names.addAll(source.topicSet());
        } else if (node instanceof TopologyDescription.Sink sink) {
          names.add(sink.topic());
        }
      }
    }
    return names;
  }

  private KafkaStreams create(StreamsConfig config) {
    try {
      var created =
          new KafkaStreams(topology, config, new LastingMembers(settings.applicationId()));
      created.setUncaughtExceptionHandler(failures);
      created.setStateListener((now, before) -> follow(now));
      return created;
    } catch (StreamsException e) {
      throw new StateDirectoryException(settings.stateDir(), e);
    }
  }

  /** Opens the states that are there, which may already fail. */
  private void begin() {
    try {
      streams.start();
    } catch (StreamsException e) {
      throw Failure.of(e, settings);
    }
  }

  private void follow(State now) {
    if (now == State.RUNNING) {
      running.complete(null);
    } else if (now.hasCompletedShutdown()) {
      ended.complete(null);
    }
  }

  private BrokerWatch watch(LastAnswer brokers) {
    var patience = new Patience(settings.patience(), System::nanoTime);
    return new BrokerWatch(brokers, patience, this::brokersLost);
  }

  private void endAbandonedTransactions() {
    abandoned = cluster.abandonedTransactions(settings.applicationId());
    if (settings.guarantee() == Guarantee.EXACTLY_ONCE) {
      abandoned.start();
    }
  }

  private Map<Integer, Long> lag() {
    return cluster.lag(settings.applicationId(), source());
  }

  /** The topic that the topology reads. */
  private String source() {
    return topology.describe().subtopologies().stream()
        .flatMap(part -> part.nodes().stream())
        .filter(TopologyDescription.Source.class::isInstance)
        .flatMap(node -> ((TopologyDescription.Source) node).topicSet().stream())
        .findFirst()
        .orElseThrow();
  }

  private void brokersLost() {
    ended.completeExceptionally(
        new BrokerUnreachableException(
            settings.bootstrapServers(), "none did for " + settings.patience(), null));
  }

  /** What never ends cannot be set aside: only another process can go on. */
  private void stuck(InHand.Place place) {
    var limit = settings.documentTime();
    var sentence =
        "the article at %s has taken twice the %d seconds that a document may, and goes on; a bug"
            .formatted(place, limit.toSeconds());
    ended.completeExceptionally(new EnrichmentStoppedException(sentence, null));
  }

  private void fail(Throwable error) {
    ended.completeExceptionally(Failure.of(error, settings));
  }

  private void stopWatching() {
    stuck.close();
    if (watch != null) {
      watch.close();
    }
    if (abandoned != null) {
      abandoned.close();
    }
    if (cluster != null) {
      cluster.close();
    }
  }

  /** A member that leaves need not be missed: the others get its partitions at once. */
  private static CloseOptions leaving(Duration limit) {
    return CloseOptions.timeout(limit)
        .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP);
  }

  private static RuntimeException rethrown(Throwable cause) {
    return (RuntimeException) cause;
  }
}
