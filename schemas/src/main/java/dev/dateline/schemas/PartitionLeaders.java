package dev.dateline.schemas;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Waits for the leaders of topics that were just created.
 *
 * <p>A partition that is known but not led yet may refuse a producer's first batch and take its
 * second; then it refuses the first for ever, as one out of order.
 */
public final class PartitionLeaders {

  private static final long BETWEEN_QUESTIONS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private PartitionLeaders() {}

  /**
   * Waits up to half a minute until each partition is led; no longer when asking again would not
   * help, as when we may not ask.
   *
   * @param topics with the number of their partitions
   */
  public static void await(Admin admin, Collection<NewTopic> topics) {
    var ends = new HashMap<TopicPartition, OffsetSpec>();
    for (var topic : topics) {
      for (int i = 0; i < topic.numPartitions(); i++) {
        ends.put(new TopicPartition(topic.name(), i), OffsetSpec.latest());
      }
    }
    long since = System.nanoTime();
    while (!isAnswered(admin, ends) && System.nanoTime() - since < PATIENCE) {
      LockSupport.parkNanos(BETWEEN_QUESTIONS);
    }
  }

  /** Only leaders answer. */
  private static boolean isAnswered(Admin admin, Map<TopicPartition, OffsetSpec> ends) {
    try {
      var unused = admin.listOffsets(ends).all().get();
      return true;
    } catch (ExecutionException e) {
      return !(e.getCause() instanceof RetriableException);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
