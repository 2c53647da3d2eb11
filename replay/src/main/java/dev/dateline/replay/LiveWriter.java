package dev.dateline.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Writes to the live topics in transactions, and commits one only when nothing stands before its
 * records that was not known when it was decided what to write.
 *
 * <p>Kafka has no compare-and-set. But a record that is acknowledged has its place in the log: what
 * others append later stands behind it and wins, and what stands before it can be read.
 */
final class LiveWriter implements ChangeWriter {

  private final LiveLog live;
  private final Producer<byte[], byte[]> producer;
  private final ConsumerGroupMetadata group;

  /**
   * @param producer its transactions are initialised; closed by others
   * @param group keeps the ledger
   */
  LiveWriter(LiveLog live, Producer<byte[], byte[]> producer, ConsumerGroupMetadata group) {
    this.live = live;
    this.producer = producer;
    this.group = group;
  }

  @Override
  public boolean write(List<Change> changes, Ledger after) {
    producer.beginTransaction();
    var ours = new Appended(append(changes));
    var meanwhile = live.meanwhile(ours, keys(changes));
    if (meanwhile == LiveLog.Meanwhile.SAME_KEYS) {
      producer.abortTransaction();
      live.catchUp(ours.ends());
      return false;
    }
    producer.sendOffsetsToTransaction(after.offsets(), group);
    producer.commitTransaction();
    live.knowCommitted(ours, meanwhile);
    return true;
  }

  /** Sends all, and waits until all of it is acknowledged; gives the places of the live records. */
  private List<RecordMetadata> append(List<Change> changes) {
    var sent = new ArrayList<Future<RecordMetadata>>();
    for (var change : changes) {
      var unused = change.kept().stream().map(producer::send).toList(); // Fails the commit.
      change.live().forEach(record -> sent.add(producer.send(record)));
    }
    producer.flush();
    return sent.stream().map(LiveWriter::acknowledged).toList();
  }

  private static Set<byte[]> keys(List<Change> changes) {
    var keys = new TreeSet<byte[]>(Arrays::compare);
    changes.forEach(change -> change.live().forEach(record -> keys.add(record.key())));
    return keys;
  }

  private static RecordMetadata acknowledged(Future<RecordMetadata> sent) {
    try {
      return sent.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
