package dev.dateline.it;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Does something before each record that the producers of one cluster send, in the thread that
 * sends it.
 */
final class Sends {

  private static final String NAME = "dateline.test.sends";
  private static final Map<String, Sends> ALL = new ConcurrentHashMap<>();

  private final Hook before;
  private final AtomicInteger count = new AtomicInteger();

  private Sends(Hook before) {
    this.before = before;
  }

  /** Something that is done before a record is sent. */
  @FunctionalInterface
  interface Hook {

    /**
     * Does it.
     *
     * @param number number of the record, the first being 0
     */
    void before(int number, ProducerRecord<byte[], byte[]> record);
  }

  /**
   * Properties for the clients whose records are meant.
   *
   * @param name unique among those at work
   * @param before what is done
   */
  static Map<String, Object> properties(String name, Hook before) {
    ALL.put(name, new Sends(before));
    return Map.of("interceptor.classes", Interceptor.class.getName(), NAME, name);
  }

  /**
   * Stops a process before a record, as a kill does: nothing is closed, no transaction is ended.
   * Other than a kill it lets the process go on when it is told to, long after another one has
   * taken over its work.
   */
  static final class Freeze implements Hook {

    private final int at;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    Freeze(int at) {
      this.at = at;
    }

    @Override
    public void before(int number, ProducerRecord<byte[], byte[]> record) {
      if (isAt(number)) {
        reached.countDown();
        try {
          released.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }

    boolean isAt(int number) {
      return number == at;
    }

    CountDownLatch reached() {
      return reached;
    }

    void release() {
      released.countDown();
    }
  }

  /** Sees each record before it is sent. Consumers, which get the same properties, need one too. */
  public static final class Interceptor
      implements ProducerInterceptor<byte[], byte[]>, ConsumerInterceptor<byte[], byte[]> {

    private Sends sends;

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
      sends.before.before(sends.count.getAndIncrement(), record);
      return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) {}

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
      return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> configs) {
      sends = ALL.get(String.valueOf(configs.get(NAME)));
    }
  }
}
