package dev.dateline.page;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * How many articles of each language came in each minute of the last day, by the time they were
 * taken in. It goes on counting when there are more than are remembered. For many threads.
 */
final class MinuteCounts {

  private static final long MINUTES = TimeUnit.DAYS.toMinutes(1);

  private final Clock clock;
  private final TreeMap<Long, Map<String, Integer>> minutes = new TreeMap<>();

  MinuteCounts(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(KnownArticle article) {
    long minute = TimeUnit.MILLISECONDS.toMinutes(article.ingestedAt());
    long oldest = TimeUnit.MILLISECONDS.toMinutes(clock.millis()) - MINUTES;
    if (minute >= oldest) {
      minutes
          .computeIfAbsent(minute, it -> new HashMap<>())
          .merge(article.language(), 1, Integer::sum);
      minutes.headMap(oldest).clear();
    }
  }

  /**
   * Counts by language.
   *
   * @param from first minute, counted from 1970
   * @param step minutes of each count
   * @param length how many counts
   */
  synchronized Map<String, int[]> byLanguage(long from, long step, int length) {
    var counts = new HashMap<String, int[]>();
    minutes
        .subMap(from, from + step * length)
        .forEach(
            (minute, languages) ->
                languages.forEach(
                    (language, count) ->
                        counts
                                .computeIfAbsent(language, it -> new int[length])[
                                (int) ((minute - from) / step)] +=
                            count));
    return counts;
  }
}
