package dev.dateline.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which days, months or years the articles speak of, past and future; the fields are those of its
 * JSON.
 *
 * @param by the unit
 * @param buckets those that articles speak of, in order
 * @param today the day it is, UTC
 */
record Timeline(String by, List<Bucket> buckets, String today) {

  /** More bars than a screen has pixels; those nearest to today are kept. */
  private static final int MOST = 2_000;

  /** For keys that lie in no such stretch, as a decade lies in no day. */
  private static final String NONE = "";

  /** What is counted. */
  enum Unit {
    /** Days. */
    DAY("\\d{4}-\\d{2}-\\d{2}", 10),

    /** Months, and their days. */
    MONTH("\\d{4}-\\d{2}(-\\d{2})?", 7),

    /** Years, and all that lies in them. */
    YEAR("\\d{4}(-.*)?", 4);

    private final Pattern keys;
    private final int length;

    Unit(String keys, int length) {
      this.keys = Pattern.compile(keys);
      this.length = length;
    }

    /** The day, month or year that a key lies in, or {@link #NONE}. */
    private String bucket(String key) {
      return keys.matcher(key).matches() ? key.substring(0, length) : NONE;
    }

    /**
     * By its name.
     *
     * @throws IllegalArgumentException naming those there are
     */
    static Unit of(String name) {
      return Arrays.stream(values())
          .filter(it -> it.title().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "by: '%s' is not day, month or year".formatted(name)));
    }

    String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A day, month or year.
   *
   * @param key 2023-09-10, 2023-09 or 2023, or another key of the topic of mentions
   * @param articles that speak of it or of a part of it
   */
  record Bucket(String key, int articles) {}

  /**
   * The timeline of some articles.
   *
   * @param articles whose days are counted
   * @param unit what is counted
   * @param from first day, or null
   * @param until last day, or null
   * @param today the day it is
   */
  static Timeline of(
      List<KnownArticle> articles, Unit unit, LocalDate from, LocalDate until, LocalDate today) {
    // Articles share their keys: what each counts for is looked at once.
    var buckets = new HashMap<String, String>();
    var counts = new HashMap<String, Integer>();
    for (var article : articles) {
      article.days().stream()
          .map(key -> buckets.computeIfAbsent(key, unit::bucket))
          .distinct()
          .forEach(bucket -> counts.merge(bucket, 1, Integer::sum));
    }
    counts.remove(NONE);
    return new Timeline(
        unit.title(),
        nearest(within(new TreeMap<>(counts), unit, from, until), today.toString()),
        today.toString());
  }

  private static TreeMap<String, Integer> within(
      TreeMap<String, Integer> kept, Unit unit, LocalDate from, LocalDate until) {
    if (from != null) {
      kept.headMap(from.toString().substring(0, unit.length), false).clear();
    }
    if (until != null) {
      kept.tailMap(until.toString().substring(0, unit.length), false).clear();
    }
    return kept;
  }

  private static List<Bucket> nearest(TreeMap<String, Integer> counts, String today) {
    while (counts.size() > MOST) {
      int before = counts.headMap(today, false).size();
      if (before > counts.size() / 2) {
        counts.pollFirstEntry();
      } else {
        counts.pollLastEntry();
      }
    }
    return counts.entrySet().stream()
        .map((Map.Entry<String, Integer> it) -> new Bucket(it.getKey(), it.getValue()))
        .toList();
  }
}
