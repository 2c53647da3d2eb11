package dev.dateline.it;

import dev.dateline.producer.ArticlePublisher;
import dev.dateline.producer.Reading;
import dev.dateline.schema.Article;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Publishes articles one by one at a steady pace, in a thread of its own. */
final class SteadyPublisher implements AutoCloseable {

  /** Sixteen a second, which is what the largest vendors of news take in. */
  private static final Duration PERIOD = Duration.ofMillis(62);

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final CompletableFuture<Void> failure = new CompletableFuture<>();
  private final AtomicInteger sent = new AtomicInteger();
  private final ArticlePublisher publisher;
  private final Arrivals arrivals;
  private final List<Article> articles;

  SteadyPublisher(ArticlePublisher publisher, Arrivals arrivals, List<Article> articles) {
    this.publisher = publisher;
    this.arrivals = arrivals;
    this.articles = articles;
  }

  void start() {
    var unused =
        timer.scheduleAtFixedRate(this::sendNext, 0, PERIOD.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void sendNext() {
    try {
      var article = articles.get(sent.get());
      arrivals.sending(article.getId());
      publisher.accept(new Reading.Accepted(article, article.getText().length(), List.of()));
      if (sent.incrementAndGet() == articles.size()) {
        timer.shutdown();
      }
    } catch (RuntimeException e) {
      failure.completeExceptionally(e);
      timer.shutdown();
    }
  }

  /** Waits until so many were sent. */
  void awaitSent(int count) {
    Awaitility.await().atMost(PATIENCE).until(() -> failure.isDone() || sent.get() >= count);
    if (failure.isDone()) {
      failure.join();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    publisher.close();
  }
}
