package dev.dateline.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the stages of the enrichment take, from what enrichers tell Prometheus of it. For many
 * threads.
 */
final class StageTimes {

  /** A minute, when one is taken every ten seconds. */
  private static final int SAMPLES = 7;

  private static final double MILLIS = 1_000;

  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^dateline_stage_seconds_(count|sum|max)\\{[^}]*stage=\"([^\"]+)\"[^}]*\\}\\s+(\\S+)");

  private final Deque<Map<String, Sums>> samples = new ArrayDeque<>();

  /**
   * All articles of a stage so far.
   *
   * @param articles how many
   * @param seconds their time
   * @param max longest of late, in seconds, or null
   */
  private record Sums(double articles, double seconds, Double max) {

    Sums with(String what, double value) {
      return switch (what) {
        case "count" -> new Sums(articles + value, seconds, max);
        case "sum" -> new Sums(articles, seconds + value, max);
        default -> new Sums(articles, seconds, max == null ? value : Math.max(max, value));
      };
    }
  }

  /** Takes what enrichers say now, a text each. */
  synchronized void sample(List<String> texts) {
    var sums = new TreeMap<String, Sums>();
    for (var text : texts) {
      var lines = LINE.matcher(text);
      while (lines.find()) {
        var before = sums.getOrDefault(lines.group(2), new Sums(0, 0, null));
        sums.put(lines.group(2), before.with(lines.group(1), Double.parseDouble(lines.group(3))));
      }
    }
    samples.addLast(sums);
    if (samples.size() > SAMPLES) {
      samples.removeFirst();
    }
  }

  /** By the names of the stages; empty when nobody told anything. */
  synchronized List<Machine.StageTime> times() {
    var times = new ArrayList<Machine.StageTime>();
    if (!samples.isEmpty()) {
      samples
          .getLast()
          .forEach(
              (stage, sums) -> {
                if (sums.articles() > 0) {
                  times.add(time(stage, sums, samples.getFirst().get(stage)));
                }
              });
    }
    return times;
  }

  private static Machine.StageTime time(String stage, Sums now, Sums before) {
    return new Machine.StageTime(
        stage,
        (long) now.articles(),
        MILLIS * now.seconds() / now.articles(),
        recent(now, before),
        now.max() == null ? null : MILLIS * now.max());
  }

  /** A process that was started anew counts from 0 again: then nothing is known for a while. */
  private static Double recent(Sums now, Sums before) {
    double articles = now.articles() - (before == null ? 0 : before.articles());
    double seconds = now.seconds() - (before == null ? 0 : before.seconds());
    return articles <= 0 || seconds < 0 ? null : MILLIS * seconds / articles;
  }
}
