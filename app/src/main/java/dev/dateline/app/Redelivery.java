package dev.dateline.app;

import dev.dateline.app.dead.Letter;
import dev.dateline.app.dead.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Carries out what was decided about dead letters, in batches of one transaction each: what is sent
 * for a letter and the entry that says so are there together or not at all. For one thread; {@link
 * #stop()} may be called by any.
 */
final class Redelivery {

  private static final int MOST_LETTERS = 100;
  private static final long MOST_BYTES = 8L << 20;

  private final Predicate<List<ProducerRecord<byte[], byte[]>>> sender;
  private final Function<Letter, List<ProducerRecord<byte[], byte[]>>> records;
  private final Pace pace;
  private final Consumer<Letter> done;
  private final Consumer<Letter> refused;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Letter> batch = new ArrayList<>();
  private final long started = System.nanoTime();
  private long bytes;
  private long sent;

  /**
   * Nothing is sent yet.
   *
   * @param sender sends records whole or not at all, then answers false
   * @param records what is sent for a letter
   * @param done told of every letter once what was sent for it is committed
   * @param refused told of every letter that is too large for its topic; nothing was sent for it
   */
  Redelivery(
      Predicate<List<ProducerRecord<byte[], byte[]>>> sender,
      Function<Letter, List<ProducerRecord<byte[], byte[]>>> records,
      Pace pace,
      Consumer<Letter> done,
      Consumer<Letter> refused) {
    this.sender = sender;
    this.records = records;
    this.pace = pace;
    this.done = done;
    this.refused = refused;
  }

  /**
   * Does it for every letter that waits and was chosen, until it is told to stop.
   *
   * @throws CommandFailure when another command took over
   */
  void send(DeadTopic dead, Predicate<? super Letter> chosen) {
    try {
      dead.readWaiting(letter -> chosen.test(letter) ? add(letter) : isWanted());
      flush();
    } catch (KafkaException e) {
      throw DeadSender.explained(e);
    }
  }

  /** Takes a letter, and sends when there are enough; false when it was told to stop. */
  boolean add(Letter letter) {
    batch.add(letter);
    bytes += Math.max(0, letter.record().serializedValueSize());
    if (batch.size() >= pace.batch(MOST_LETTERS) || bytes >= MOST_BYTES) {
      flush();
    }
    return isWanted();
  }

  /** Sends what was taken, when its time has come, unless it was told to stop before. */
  void flush() {
    if (batch.isEmpty() || isStoppedBeforeDue()) {
      return;
    }
    send(List.copyOf(batch));
    sent += batch.size();
    batch.clear();
    bytes = 0;
  }

  /** Ends it after the batch that is being sent. */
  void stop() {
    stopped.countDown();
  }

  private boolean isWanted() {
    return stopped.getCount() > 0;
  }

  private void send(List<Letter> letters) {
    if (sender.test(letters.stream().flatMap(it -> records.apply(it).stream()).toList())) {
      letters.forEach(done);
    } else if (letters.size() == 1) {
      letters.forEach(refused);
    } else {
      letters.forEach(letter -> send(List.of(letter))); // One of them is too large: which?
    }
  }

  private boolean isStoppedBeforeDue() {
    long wait = started + pace.due(sent).toNanos() - System.nanoTime();
    try {
      return stopped.await(Math.max(0, wait), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
