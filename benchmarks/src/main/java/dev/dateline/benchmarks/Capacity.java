package dev.dateline.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What enriching costs, as straight lines over the length of an article: a fixed part and a part
 * for each thousand characters. {@link ScaleReport} prints the figures that the constants come
 * from; change them there first.
 *
 * @param articlesPerDay mean number of articles a day, at least 1
 * @param characters length of an article in UTF-16 units, at least 1
 */
record Capacity(long articlesPerDay, int characters) {

  /** The busiest hour against the mean of the day: an assumption. */
  static final double PEAK = 3;

  /** How busy an enricher may be in that hour, so that it also catches up: an assumption. */
  static final double BUSY = 0.5;

  /** What is planned for: so many times the articles, without a change of partitions. */
  static final int GROWTH = 10;

  private static final double SECONDS_OF_A_DAY = 86_400;

  /** A cost by the length of an article. */
  private record Line(double fixed, double perThousand) {

    double at(int characters) {
      return fixed + perThousand * characters / 1_000;
    }
  }

  /** Milliseconds of CPU of an enricher, all of its process. */
  private static final Line CPU = new Line(0.20, 0.65);

  /** Bytes on disk of one copy, by topic in flow order, and of the state's changelog. */
  private static final Map<String, Line> BYTES = new LinkedHashMap<>();

  static {
    BYTES.put("articles", new Line(275, 325));
    BYTES.put("language", new Line(145, 6));
    BYTES.put("entities", new Line(240, 230));
    BYTES.put("dates", new Line(225, 210));
    BYTES.put("enriched", new Line(475, 895));
    BYTES.put("changelog", new Line(85, 0));
  }

  /** Checks the numbers. */
  Capacity {
    if (articlesPerDay < 1 || characters < 1) {
      throw new IllegalArgumentException("articles and characters must be at least 1");
    }
  }

  /** Milliseconds of an enricher's CPU for an article. */
  double cpuMillis() {
    return CPU.at(characters);
  }

  /** Articles a second that enrichers finish who have so much CPU together, in cores. */
  double perSecond(double cores) {
    return cores * 1_000 / cpuMillis();
  }

  /** Articles a second, as the mean of a day. */
  double mean() {
    return articlesPerDay / SECONDS_OF_A_DAY;
  }

  /** Enrichers of one core that the busiest hour needs; two at least, for one may be away. */
  long instances() {
    return Math.max(2, enough(mean() * PEAK));
  }

  /** Partitions that leave room to grow: twelve, or the next multiple. */
  long partitions() {
    long threads = enough(mean() * PEAK * GROWTH);
    return 12 * Math.max(1, (threads + 11) / 12);
  }

  /** Bytes of an article in one copy of a topic, by its short name and {@code changelog}. */
  double bytes(String topic) {
    return BYTES.get(topic).at(characters);
  }

  /** Those names, in flow order. */
  static Iterable<String> topics() {
    return BYTES.keySet();
  }

  /** Bytes a second in the busiest hour that enrichers read. */
  double read() {
    return mean() * PEAK * bytes("articles");
  }

  /** Bytes a second in the busiest hour that enrichers write. */
  double written() {
    double all = BYTES.values().stream().mapToDouble(it -> it.at(characters)).sum();
    return mean() * PEAK * (all - bytes("articles"));
  }

  private long enough(double perSecond) {
    return (long) Math.ceil(perSecond / (BUSY * perSecond(1)));
  }
}
