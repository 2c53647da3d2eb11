package dev.dateline.producer;

import dev.dateline.producer.publish.ArticleRecords;
import dev.dateline.producer.publish.SentArticles;
import dev.dateline.schema.Article;
import dev.dateline.schemas.Topics;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Sends articles to the article topic: idempotent, acknowledged by all replicas, keyed by article
 * id. {@link #accept} blocks while the brokers are behind. An article whose id was sent before in
 * this run with the same content is not sent again. For one calling thread.
 */
public final class ArticlePublisher implements Consumer<Reading>, AutoCloseable {

  private static final byte[] NOT_KEPT = {};

  private final PublishSettings settings;
  private final String topic;
  private final Producer<String, Article> producer;
  private final Optional<RejectsFile> rejects;
  private final SentArticles sent = new SentArticles(SentArticles.GENERATION);
  private final long started = System.nanoTime();
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong published = new AtomicLong();
  private final AtomicLong unchanged = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();
  private final AtomicReference<Throwable> lost = new AtomicReference<>();

  /**
   * Opens the rejects file and connects in the background.
   *
   * @throws PublishException when the brokers' addresses cannot be resolved
   * @throws IllegalArgumentException when Kafka refuses one of the further settings
   * @throws RejectsFileException when the rejects file cannot be written
   */
  public ArticlePublisher(PublishSettings settings, Topics topics) {
    this(settings, topics.articles().name(), Producers.create(settings, topics.articles()));
  }

  ArticlePublisher(PublishSettings settings, String topic, Producer<String, Article> producer) {
    this.settings = settings;
    this.topic = topic;
    this.producer = producer;
    this.rejects = open(settings, producer);
  }

  /**
   * Sends an article, or keeps a reject.
   *
   * @throws PublishException when brokers or registry are lost, for this article or an earlier one
   */
  @Override
  public void accept(Reading reading) {
    checkNotLost();
    read.incrementAndGet();
    if (reading instanceof Reading.Accepted accepted) {
      send(accepted);
    } else {
      reject((Reading.Rejected) reading);
    }
    checkNotLost();
  }

  /** What has been done so far; for a progress bar. */
  public PublishSummary soFar() {
    return new PublishSummary(
        read.get(),
        published.get(),
        unchanged.get(),
        rejected.get(),
        Duration.ofNanos(System.nanoTime() - started));
  }

  /**
   * Waits until everything is acknowledged. A first interrupt does not cut this short: it ends by
   * itself after the delivery time-out.
   *
   * @throws PublishException when brokers or registry are lost
   */
  public PublishSummary finish() {
    uninterrupted(producer::flush);
    checkNotLost();
    return soFar();
  }

  /** Sends what is still waiting, unless the brokers are lost, and lets go of everything. */
  @Override
  public void close() {
    var patience = lost.get() == null ? settings.deliveryTimeout() : Duration.ZERO;
    try {
      uninterrupted(() -> producer.close(patience));
    } finally {
      rejects.ifPresent(RejectsFile::close);
    }
  }

  private void send(Reading.Accepted accepted) {
    var article = accepted.article();
    if (!sent.add(article)) {
      unchanged.incrementAndGet();
      return;
    }
    var record = ArticleRecords.of(topic, article, accepted.traceparent());
    try {
      uninterrupted(() -> hand(record, article));
    } catch (KafkaException e) {
      delivered(article, e);
    }
  }

  private void hand(ProducerRecord<String, Article> record, Article article) {
    // The callback hears all that the future would tell.
    var unused = producer.send(record, (metadata, failure) -> delivered(article, failure));
  }

  private void delivered(Article article, Exception failure) {
    if (failure == null) {
      published.incrementAndGet();
      return;
    }
    sent.forget(article);
    if (isArticlesFault(failure)) {
      reject(new Reading.Rejected(article.getSource().getUri(), cause(failure), NOT_KEPT));
    } else {
      lost.compareAndSet(null, failure);
    }
  }

  private void reject(Reading.Rejected reject) {
    rejected.incrementAndGet();
    try {
      rejects.ifPresent(file -> file.add(reject));
    } catch (RuntimeException e) {
      lost.compareAndSet(null, e); // thrown by the caller's next step, not on Kafka's thread
    }
  }

  /** Too large, or impossible to encode. Everything else would happen to any article. */
  private static boolean isArticlesFault(Exception failure) {
    return failure instanceof RecordTooLargeException || failure instanceof SerializationException;
  }

  private static String cause(Exception failure) {
    var kind =
        failure instanceof RecordTooLargeException
            ? "the record is too large for the brokers"
            : "the article cannot be encoded";
    return kind + "; read it where it lies: " + failure.getMessage();
  }

  private void checkNotLost() {
    var failure = lost.get();
    if (failure instanceof RejectsFileException rejectsFailure) {
      throw rejectsFailure;
    }
    if (failure != null) {
      throw PublishException.of(settings.bootstrapServers(), topic, failure);
    }
  }

  /** A first interrupt waits until the action is done; a second one ends it. */
  private static void uninterrupted(Runnable action) {
    boolean interrupted = Thread.interrupted();
    try {
      action.run();
    } catch (InterruptException e) {
      interrupted = true;
      Thread.interrupted();
      action.run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Optional<RejectsFile> open(PublishSettings settings, Producer<?, ?> producer) {
    try {
      return settings.rejects().map(RejectsFile::new);
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }
}
