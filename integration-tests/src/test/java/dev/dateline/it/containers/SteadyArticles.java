package dev.dateline.it.containers;

import dev.dateline.producer.ArticlePublisher;
import dev.dateline.producer.PublishSettings;
import dev.dateline.producer.Reading;
import dev.dateline.schema.Article;
import dev.dateline.schema.Source;
import dev.dateline.schemas.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Publishes new versions of a few articles, twenty a second, whatever happens to the broker. */
final class SteadyArticles implements AutoCloseable {

  private static final int ARTICLES = 10;
  private static final long BETWEEN_MS = 50;

  private final ArticlePublisher publisher;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final FutureTask<Map<String, List<Integer>>> sending = new FutureTask<>(this::send);

  SteadyArticles(String bootstrap, Topics topics) {
    publisher = new ArticlePublisher(PublishSettings.to(bootstrap), topics);
  }

  void start() {
    var thread = new Thread(sending, "steady-articles");
    thread.setDaemon(true);
    thread.start();
  }

  /** Throws what ended the publishing, if anything did. */
  void check() {
    if (sending.isDone()) {
      stop();
    }
  }

  /** Waits until all is acknowledged, and tells which versions of which articles were sent. */
  Map<String, List<Integer>> stop() {
    stopping.countDown();
    try {
      return sending.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Which version an article is. */
  static int versionOf(Article article) {
    return Integer.parseInt(article.getText().replaceFirst("\\D+(\\d+)\\D.*", "$1"));
  }

  @Override
  public void close() {
    stopping.countDown();
    publisher.close();
  }

  private Map<String, List<Integer>> send() throws InterruptedException {
    var sent = new TreeMap<String, List<Integer>>();
    for (int version = 0; !stopping.await(BETWEEN_MS, TimeUnit.MILLISECONDS); version++) {
      var id = new UUID(0, version % ARTICLES).toString();
      publisher.accept(new Reading.Accepted(article(id, version), 1, List.of()));
      sent.computeIfAbsent(id, key -> new ArrayList<>()).add(version);
    }
    publisher.finish();
    return sent;
  }

  private static Article article(String id, int version) {
    return Article.newBuilder()
        .setId(id)
        .setText("Versione " + version + ": Anna Rossi è arrivata a Roma il 3 maggio 2024.")
        .setSource(new Source(id + ".txt", null, "00", 0))
        // Of now, as publish does: to a broker, old records before new marks of a transaction are
        // years of records, so it begins a new file, and compacts the old one.
        .setIngestedAt(Instant.now())
        .build();
  }
}
