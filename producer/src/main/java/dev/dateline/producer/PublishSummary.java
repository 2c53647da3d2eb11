package dev.dateline.producer;

import java.time.Duration;
import java.util.Locale;

/**
 * What a publisher has done so far. At the end, {@code read} is the sum of the other three.
 *
 * @param read inputs seen, good and bad
 * @param published articles that the brokers have acknowledged
 * @param unchanged articles that were sent before in this run with the same content
 * @param rejected inputs that are no article, or that the brokers refused for what they are
 * @param elapsed time since the publisher was made
 */
public record PublishSummary(
    long read, long published, long unchanged, long rejected, Duration elapsed) {

  /** Articles acknowledged per second. */
  public double perSecond() {
    double seconds = elapsed.toNanos() / 1e9;
    return seconds > 0 ? published / seconds : 0;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "read %,d, published %,d, unchanged %,d, rejected %,d in %.1f s (%,.0f per second)",
        read,
        published,
        unchanged,
        rejected,
        elapsed.toNanos() / 1e9,
        perSecond());
  }
}
