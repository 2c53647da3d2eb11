package dev.dateline.replay;

import dev.dateline.schema.ReplayRun;
import dev.dateline.schemas.RecordLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The catalogue of runs, kept in a compacted topic. Whoever changes it holds the one transactional
 * id for it, so that of two who change it at once the slower one is fenced, and looks again.
 */
public final class Runs {

  private static final int TRIES = 20;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final ReplayCluster cluster;
  private final Clock clock;

  /** The catalogue of a cluster. */
  public Runs(ReplayCluster cluster, Clock clock) {
    this.cluster = cluster;
    this.clock = clock;
  }

  /** All runs, oldest first. */
  public List<ReplayRun> all() {
    return read().values().stream().sorted(Comparator.comparing(ReplayRun::getCreatedAt)).toList();
  }

  /** The run of that name. */
  public Optional<ReplayRun> find(RunName name) {
    return Optional.ofNullable(read().get(name.value()));
  }

  /**
   * The run of that name.
   *
   * @throws ReplayRefusedException when there is none
   */
  public ReplayRun get(RunName name) {
    var runs = read();
    var run = runs.get(name.value());
    if (run == null) {
      throw new ReplayRefusedException(
          runs.isEmpty()
              ? "there is no run '%s', nor any other; `dateline replay run` makes one"
                  .formatted(name)
              : "there is no run '%s'; there are: %s"
                  .formatted(name, String.join(", ", runs.keySet())));
    }
    return run;
  }

  /**
   * Changes one entry, as if nobody else did at the same time.
   *
   * @param change from what stands there, or null, to what shall, or null for nothing; may be asked
   *     more than once; what it throws is thrown
   * @return what stands there now
   */
  public Optional<ReplayRun> change(RunName name, UnaryOperator<ReplayRun> change) {
    createTopic();
    for (int tries = 1; ; tries++) {
      try {
        return Optional.ofNullable(changeOnce(name, change));
      } catch (KafkaException e) {
        if (tries == TRIES || !mayBeFenced(e)) {
          throw e;
        }
        giveWay(tries);
      }
    }
  }

  /**
   * The producer has types for being fenced, but none for what a broker answers at the very moment
   * when another takes over, nor for what it wraps around the first failure of a transaction.
   */
  private static boolean mayBeFenced(KafkaException e) {
    return e instanceof ProducerFencedException
        || e instanceof InvalidProducerEpochException
        || e instanceof InvalidTxnStateException
        || e.getClass().equals(KafkaException.class);
  }

  /** A while by chance, longer each time: two who fence each other would do so for ever. */
  private static void giveWay(int tries) {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(tries * PAUSE.toNanos()));
  }

  private ReplayRun changeOnce(RunName name, UnaryOperator<ReplayRun> change) {
    try (var writer = cluster.writer("dateline-" + cluster.replays().name())) {
      writer.initTransactions();
      var changed = change.apply(read().get(name.value()));
      if (changed != null) {
        changed.setChangedAt(clock.instant());
      }
      writer.beginTransaction();
      var unused = writer.send(record(name, changed)); // What fails, fails the commit.
      writer.commitTransaction();
      return changed;
    }
  }

  private ProducerRecord<byte[], byte[]> record(RunName name, ReplayRun run) {
    var topic = cluster.replays();
    var headers = new RecordHeaders();
    var key = topic.keys().serializer().serialize(topic.name(), name.value());
    var value = topic.values().serializer().serialize(topic.name(), headers, run);
    return new ProducerRecord<>(topic.name(), null, null, key, value, headers);
  }

  private Map<String, ReplayRun> read() {
    var runs = new TreeMap<String, ReplayRun>();
    var topic = cluster.replays();
    if (!exists()) {
      return runs;
    }
    try (var reader = LogReader.ofCommitted(cluster)) {
      reader.read(
          reader.whole(topic.name()),
          record -> {
            var name = topic.keys().deserializer().deserialize(topic.name(), record.key());
            var run =
                topic
                    .values()
                    .deserializer()
                    .deserialize(topic.name(), record.headers(), record.value());
            runs.compute(name, (key, before) -> run);
          });
    }
    return runs;
  }

  private boolean exists() {
    return !cluster.existing(List.of(cluster.replays().name())).isEmpty();
  }

  private void createTopic() {
    var topic =
        new NewTopic(cluster.replays().name(), Optional.of(1), Optional.empty())
            .configs(
                Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_COMPACT,
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                    Integer.toString(RecordLimits.ANY_RECORD)));
    if (!exists()) {
      cluster.create(topic);
    }
  }
}
