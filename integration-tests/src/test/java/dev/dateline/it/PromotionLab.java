package dev.dateline.it;

import static org.awaitility.Awaitility.await;

import dev.dateline.replay.Promotion;
import dev.dateline.replay.PromotionSummary;
import dev.dateline.replay.ReplayCluster;
import dev.dateline.replay.Rollback;
import dev.dateline.replay.RollbackSummary;
import dev.dateline.replay.RunName;
import dev.dateline.replay.Runs;
import dev.dateline.schema.ReplayCriteria;
import dev.dateline.schema.ReplayRun;
import dev.dateline.schema.ReplayState;
import dev.dateline.schemas.PartitionLeaders;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.TopicPlan;
import dev.dateline.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Live topics and runs whose records a test chooses, and what readers see of them. */
final class PromotionLab implements AutoCloseable {

  private static final int PARTITIONS = 2;
  private static final Set<TransactionState> ENDED =
      Set.of(TransactionState.COMPLETE_COMMIT, TransactionState.COMPLETE_ABORT);

  private final String bootstrap;
  private final String prefix;
  private final Topics topics;
  private final LiveRecords records;
  private final LiveReaders readers;
  private final ReplayCluster cluster;
  private final KafkaProducer<byte[], byte[]> enricher;

  PromotionLab(String bootstrap, String prefix) {
    this.bootstrap = bootstrap;
    this.prefix = prefix;
    this.topics = Topics.of(prefix, SchemaIds.local());
    this.records = new LiveRecords(topics);
    this.readers = new LiveReaders(bootstrap);
    this.cluster = cluster(Map.of());
    create(plan(topics).newTopics());
    Map<String, Object> config =
        Map.of("bootstrap.servers", bootstrap, "transactional.id", prefix + "-enricher");
    var bytes = new ByteArraySerializer();
    this.enricher = new KafkaProducer<>(config, bytes, bytes);
    enricher.initTransactions();
  }

  Topics topics() {
    return topics;
  }

  ReplayCluster cluster() {
    return cluster;
  }

  /** Clients with further properties. Close it. */
  ReplayCluster cluster(Map<String, Object> more) {
    var properties = new HashMap<>(more);
    properties.put("bootstrap.servers", bootstrap);
    return new ReplayCluster(properties, topics, Topics.replays(prefix, SchemaIds.local()));
  }

  Runs runs() {
    return runs(cluster);
  }

  static Runs runs(ReplayCluster cluster) {
    return new Runs(cluster, Clock.systemUTC());
  }

  /** What the live enricher writes, in one transaction. */
  void live(String id, String version, long offset) {
    write(records.all(id, version, offset));
  }

  /** The same, but the transaction stays open until {@link #endLive}. */
  void beginLive(String id, String version, long offset) {
    begin(records.all(id, version, offset));
  }

  void endLive(boolean committed) {
    if (committed) {
      enricher.commitTransaction();
    } else {
      enricher.abortTransaction();
    }
    awaitVisible();
  }

  private void create(List<NewTopic> wanted) {
    cluster.await(cluster.admin().createTopics(wanted).all());
    PartitionLeaders.await(cluster.admin(), wanted);
  }

  /** A run that is done and has no records yet. */
  void run(String name) {
    var own = topics.into(name);
    create(plan(own).newTopics(List.of(own.enriched())));
    runs().change(new RunName(name), before -> done(name));
  }

  /** A record of a run. */
  void ofRun(String run, String id, String version, long offset) {
    write(List.of(records.ofRun(run, id, version, offset)));
  }

  /** One article of each kind that a promotion tells apart, and one that the run is not about. */
  void everyCase(String run) {
    for (var id : List.of("older1", "older2")) {
      live(id, "v1", 1);
      ofRun(run, id, "v2", 1);
    }
    live("same", "v2", 1);
    ofRun(run, "same", "v2", 1);
    live("newer", "v1", 2);
    ofRun(run, "newer", "v2", 1);
    ofRun(run, "unknown", "v2", 1);
    live("untouched", "v1", 1);
  }

  ReplayState state(String run) {
    return runs().get(new RunName(run)).getState();
  }

  PromotionSummary promote(String run) {
    return promote(cluster, run);
  }

  /** In transactions of at most two articles. */
  static PromotionSummary promote(ReplayCluster cluster, String run) {
    return new Promotion(cluster, runs(cluster), Clock.systemUTC(), 2)
        .promote(new RunName(run), progress -> {});
  }

  RollbackSummary rollBack(String run) {
    return rollBack(cluster, run);
  }

  static RollbackSummary rollBack(ReplayCluster cluster, String run) {
    return new Rollback(cluster, runs(cluster), 2).rollBack(new RunName(run), progress -> {});
  }

  /** What a reader of the four live topics ends with: by topic and key, everything of a record. */
  Map<String, String> live() {
    return readers.latest(topics);
  }

  /** The same of what a promotion keeps. */
  Map<String, String> kept(String run) {
    return readers.latest(topics.into("before-" + run));
  }

  /** What committed readers see. */
  LiveReaders readers() {
    return readers;
  }

  @Override
  public void close() {
    enricher.close();
    cluster.close();
  }

  private void write(List<ProducerRecord<byte[], byte[]>> some) {
    begin(some);
    enricher.commitTransaction();
    awaitVisible();
  }

  /** A commit is acknowledged when it is decided; readers see it a moment later. */
  private void awaitVisible() {
    await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> ENDED.contains(lastTransaction().state()));
  }

  private TransactionDescription lastTransaction() {
    var answer = cluster.admin().describeTransactions(List.of(prefix + "-enricher"));
    return cluster.await(answer.all()).get(prefix + "-enricher");
  }

  private void begin(List<ProducerRecord<byte[], byte[]>> some) {
    enricher.beginTransaction();
    for (var record : some) {
      var unused = enricher.send(record); // What fails, fails the commit.
    }
    enricher.flush();
  }

  private static TopicPlan plan(Topics topics) {
    return new TopicPlan(topics, PARTITIONS, 1);
  }

  private static ReplayRun done(String name) {
    var everything =
        new ReplayCriteria("ingested", null, null, false, List.of(), List.of(), null, 0, false);
    var now = Instant.now();
    return new ReplayRun(
        name,
        ReplayState.DONE,
        everything,
        "v2",
        false,
        List.of(),
        0L,
        0L,
        0L,
        0L,
        0L,
        0L,
        0L,
        0L,
        0L,
        now,
        now);
  }
}
