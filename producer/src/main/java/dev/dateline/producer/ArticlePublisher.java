package dev.dateline.producer;

import dev.dateline.schemas.Topics;
import java.util.function.Consumer;

/**
 * Sends articles to the article topic: idempotent, acknowledged by all replicas, keyed by article
 * id. {@link #accept} blocks while the brokers are behind. For one calling thread.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class ArticlePublisher implements Consumer<Reading>, AutoCloseable {

  /**
   * Connects in the background.
   *
   * @throws PublishException when the brokers' addresses cannot be resolved
   */
  public ArticlePublisher(PublishSettings settings, Topics topics) {
    throw new UnsupportedOperationException("publishing lands next " + settings + topics);
  }

  /**
   * Sends an article, or keeps a reject.
   *
   * @throws PublishException when brokers or registry are lost, for this article or an earlier one
   */
  @Override
  public void accept(Reading reading) {
    throw new UnsupportedOperationException("publishing lands next");
  }

  /** What has been done so far; for a progress bar. */
  public PublishSummary soFar() {
    throw new UnsupportedOperationException("publishing lands next");
  }

  /**
   * Waits until everything is acknowledged.
   *
   * @throws PublishException when brokers or registry are lost
   */
  public PublishSummary finish() {
    throw new UnsupportedOperationException("publishing lands next");
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("publishing lands next");
  }
}
