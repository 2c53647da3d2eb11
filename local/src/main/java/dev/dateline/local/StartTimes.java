package dev.dateline.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How long the steps of a start took, counted from the keystroke as well as we can tell. */
public final class StartTimes {

  /** Set by the launcher when it had to build first, which is not what we want to tell. */
  static final String BUILT = "dateline.built";

  private final Instant begin = begin();
  private volatile Duration brokerReady;
  private volatile Duration firstArticle;

  StartTimes() {}

  void brokerReady() {
    brokerReady = sinceBegin();
  }

  /** Notes the time of the first enriched article; later calls change nothing. */
  void article() {
    if (firstArticle == null) {
      firstArticle = sinceBegin();
    }
  }

  /** For example {@code broker ready 1.9 s, first article 3.6 s, total 4.1 s}. */
  String summary() {
    var first = firstArticle == null ? "" : "first article " + seconds(firstArticle) + ", ";
    return "broker ready %s, %stotal %s"
        .formatted(seconds(brokerReady), first, seconds(sinceBegin()));
  }

  private Duration sinceBegin() {
    return Duration.between(begin, Instant.now());
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toNanos() / 1e9);
  }

  private static Instant begin() {
    var now = Instant.now();
    return Boolean.getBoolean(BUILT) ? now : now.minus(ProcessAge.get());
  }
}
