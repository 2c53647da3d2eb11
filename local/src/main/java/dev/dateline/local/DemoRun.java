package dev.dateline.local;

import dev.dateline.app.Console;
import dev.dateline.app.TailRange;
import dev.dateline.app.TopicTail;
import dev.dateline.producer.ArticlePublisher;
import dev.dateline.producer.ArticleReader;
import dev.dateline.producer.PublishSettings;
import dev.dateline.producer.PublishSummary;
import dev.dateline.producer.Reading;
import dev.dateline.schema.EnrichedArticle;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Sends articles through a stack and waits until each has come out, enriched or as a dead letter.
 * One thread publishes, the caller's reads what comes out.
 */
final class DemoRun {

  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(20);

  private final LocalStack stack;
  private final Console console;
  private final Deliveries deliveries;
  private volatile PublishSummary published;
  private volatile boolean stopped;

  DemoRun(LocalStack stack, Console console, Deliveries deliveries) {
    this.stack = stack;
    this.console = console;
    this.deliveries = deliveries;
  }

  /**
   * Publishes what {@code paths} name and reads until all of it has come out.
   *
   * @return what was published; null when {@link #stop} ended it before that was clear
   * @throws RuntimeException whatever ended broker, enricher or publishing before
   */
  PublishSummary run(List<String> paths) {
    var topic = stack.topics().enriched().name();
    try (var tail = TopicTail.open(stack.kafka(), topic, TailRange.everything())) {
      var sending =
          CompletableFuture.runAsync(() -> publishAndWait(paths), DemoRun::inThread)
              .whenComplete((done, error) -> tail.stop());
      tail.run(this::read);
      sending.join();
    }
    deliveries.finish();
    return published;
  }

  /** Ends the run soon. */
  void stop() {
    stopped = true;
  }

  private void publishAndWait(List<String> paths) {
    try (var publisher =
        new ArticlePublisher(PublishSettings.to(stack.kafka().bootstrap()), stack.topics())) {
      new ArticleReader(Clock.systemUTC(), console.in())
          .read(paths, reading -> publish(reading, publisher));
      var summary = publisher.finish();
      while (!isOver(summary)) {
        LockSupport.parkNanos(BETWEEN_LOOKS);
      }
      published = summary;
    } catch (StoppedException e) {
      // Asked for: there is no summary then.
    }
  }

  private void publish(Reading reading, ArticlePublisher publisher) {
    if (stopped || stack.failure().isDone()) {
      throw new StoppedException();
    }
    if (reading instanceof Reading.Rejected rejected) {
      tell("rejected " + rejected);
    } else if (reading instanceof Reading.Accepted accepted) {
      accepted.notes().forEach(note -> tell(sourceOf(accepted) + ": " + note));
      deliveries.expect(accepted.article().getId());
    }
    publisher.accept(reading);
  }

  private boolean isOver(PublishSummary summary) {
    var counters = stack.counters();
    return stopped
        || stack.failure().isDone()
        || deliveries.arrived() + counters.dead() + counters.unchanged() >= summary.published();
  }

  private boolean read(ConsumerRecord<byte[], byte[]> record) {
    var values = stack.topics().enriched().values().deserializer();
    EnrichedArticle article = values.deserialize(record.topic(), record.headers(), record.value());
    stack.times().article();
    deliveries.arrive(article);
    return true;
  }

  private void tell(String line) {
    console.err().println("dateline: " + line);
  }

  private static String sourceOf(Reading.Accepted accepted) {
    return accepted.article().getSource().getUri();
  }

  private static void inThread(Runnable work) {
    var thread = new Thread(work, "publish");
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends the reading of inputs. */
  private static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
