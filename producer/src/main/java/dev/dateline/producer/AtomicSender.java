package dev.dateline.producer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Sends batches of records as they are, byte for byte, each batch whole or not at all, to any
 * topics: one Kafka transaction a batch. A process that is killed in the middle of a batch has sent
 * none of it. For one calling thread.
 */
public final class AtomicSender implements AutoCloseable {

  /** The longest that readers can be held up by a sender that was killed in a transaction. */
  static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);

  private final Producer<byte[], byte[]> producer;

  /**
   * Connects, and puts an end to every earlier sender of the same name: once this returns, what it
   * sent is there, what it was sending is not and never will be.
   *
   * @param name the {@code transactional.id}
   * @throws KafkaException when the brokers do not answer, or refuse
   */
  public AtomicSender(PublishSettings settings, String name) {
    this(Producers.createTransactional(settings, name));
  }

  AtomicSender(Producer<byte[], byte[]> producer) {
    this.producer = producer;
    try {
      producer.initTransactions();
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  /**
   * Sends all of {@code batch}, and returns when it is committed.
   *
   * @return false when none of it was sent because a record in it is too large for its topic
   * @throws ProducerFencedException when a later sender of the same name has begun; none was sent
   * @throws KafkaException when the brokers do not answer, or refuse
   */
  public boolean send(Collection<ProducerRecord<byte[], byte[]>> batch) {
    producer.beginTransaction();
    try {
      awaitAll(handOver(batch));
      producer.commitTransaction();
      return true;
    } catch (KafkaException e) {
      if (!isTooLarge(e)) {
        throw e;
      }
      producer.abortTransaction();
      return false;
    }
  }

  /** Lets go. A transaction that failed is aborted by the brokers, or by the next sender. */
  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }

  private List<Future<?>> handOver(Collection<ProducerRecord<byte[], byte[]>> batch) {
    var sent = new ArrayList<Future<?>>();
    batch.forEach(record -> sent.add(producer.send(record)));
    producer.flush();
    return sent;
  }

  /** Once a record of a transaction is refused, handing over the next one fails because of it. */
  private static boolean isTooLarge(KafkaException e) {
    return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
        .anyMatch(RecordTooLargeException.class::isInstance);
  }

  private static void awaitAll(List<Future<?>> sent) {
    try {
      for (var one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
