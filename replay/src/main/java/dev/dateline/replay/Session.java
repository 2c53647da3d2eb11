package dev.dateline.replay;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * The right to change what is live for one run. Only one process has it: whoever takes it ends the
 * open transaction of the one before, who can commit nothing from then on.
 */
final class Session {

  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final ReplayCluster cluster;
  private final Producer<byte[], byte[]> producer;

  private Session(ReplayCluster cluster, Producer<byte[], byte[]> producer) {
    this.cluster = cluster;
    this.producer = producer;
  }

  /**
   * Takes the right, does something with it, and gives it back.
   *
   * @throws ReplayRefusedException when another process took it meanwhile
   */
  static <T> T with(ReplayCluster cluster, RunName name, Function<Session, T> work) {
    var producer = cluster.writer(new RunIds(cluster, name).promotion());
    try {
      producer.initTransactions();
      return work.apply(new Session(cluster, producer));
    } catch (KafkaException e) {
      throw isFenced(e) ? PromotionStates.takenOver(name.value()) : e;
    } finally {
      producer.close(CLOSING);
    }
  }

  /** What writes, and keeps the ledger in that group. */
  LiveWriter writer(LiveLog live, String group) {
    return new LiveWriter(live, producer, cluster.group(group));
  }

  /** Sets back what a group says of a topic. */
  void setBack(String group, String topic, UnaryOperator<Ledger> change) {
    var changed = change.apply(Ledger.read(cluster, group, topic));
    if (!changed.entries().isEmpty()) {
      producer.beginTransaction();
      producer.sendOffsetsToTransaction(changed.offsets(), cluster.group(group));
      producer.commitTransaction();
    }
  }

  private static boolean isFenced(Throwable error) {
    return Stream.iterate(error, it -> it != null, Throwable::getCause)
        .anyMatch(
            it ->
                it instanceof ProducerFencedException
                    || it instanceof InvalidProducerEpochException);
  }
}
