package dev.dateline.replay;

import dev.dateline.schema.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts what is chosen, by language, month and live result, and keeps a sample of it. */
final class Tally {

  /** Articles of the sample: enough to measure a rate with. */
  private static final int SAMPLE = 128;

  /** Larger ones would make the sample a burden. */
  private static final int LONGEST_SAMPLE = 100_000;

  private final Criteria.By by;
  private final Map<Cell, Integer> numbers = new HashMap<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Sampled> sample = new ArrayList<>();
  private int[] cellOf = new int[1 << 10];
  private int[] bytesOf = new int[1 << 10];
  private long seen;
  private long stride = 1;

  Tally(Criteria.By by) {
    this.by = by;
  }

  /**
   * What articles are counted by.
   *
   * @param language BCP 47 tag, empty when unknown
   * @param month {@code 2023-09}, or {@code 2023} for an article dated so, empty when undated
   * @param live the live result they have
   */
  record Cell(String language, String month, LiveResult live) {}

  /**
   * An article of the sample.
   *
   * @param article the article
   * @param bytes size of its record's value
   */
  record Sampled(Article article, int bytes) {}

  /** How many, and how large. */
  static final class Sum {
    private long articles;
    private long bytes;

    /** How many articles. */
    long articles() {
      return articles;
    }

    /** Size of their records' values. */
    long bytes() {
      return bytes;
    }

    private void add(long moreArticles, long moreBytes) {
      articles += moreArticles;
      bytes += moreBytes;
    }
  }

  void add(int number, ConsumerRecord<byte[], byte[]> record, Article article, LiveResult live) {
    if (number >= cellOf.length) {
      cellOf = Arrays.copyOf(cellOf, 2 * cellOf.length);
      bytesOf = Arrays.copyOf(bytesOf, 2 * bytesOf.length);
    }
    cellOf[number] = cell(new Cell(live.languageOr(article), month(record, article), live));
    bytesOf[number] = record.value().length;
    sums.get(cellOf[number]).add(1, bytesOf[number]);
    sample(article, bytesOf[number]);
  }

  void remove(int number) {
    sums.get(cellOf[number]).add(-1, -bytesOf[number]);
  }

  /** The sums of all cells that are not empty. */
  Map<Cell, Sum> sums() {
    var all = new HashMap<Cell, Sum>();
    numbers.forEach(
        (cell, number) -> {
          if (sums.get(number).articles > 0) {
            all.put(cell, sums.get(number));
          }
        });
    return all;
  }

  /** Articles, bytes by one aspect of the cells, in the aspect's order. */
  <K extends Comparable<K>> Map<K, Sum> by(java.util.function.Function<Cell, K> aspect) {
    var grouped = new TreeMap<K, Sum>();
    sums()
        .forEach(
            (cell, sum) ->
                grouped
                    .computeIfAbsent(aspect.apply(cell), key -> new Sum())
                    .add(sum.articles, sum.bytes));
    return grouped;
  }

  long bytes() {
    return sums.stream().mapToLong(Sum::bytes).sum();
  }

  /** Some of the articles, from all over: every n-th of those that are not huge. */
  List<Sampled> sample() {
    return List.copyOf(sample);
  }

  private int cell(Cell cell) {
    return numbers.computeIfAbsent(
        cell,
        key -> {
          sums.add(new Sum());
          return sums.size() - 1;
        });
  }

  private String month(ConsumerRecord<?, ?> record, Article article) {
    if (by == Criteria.By.INGESTED) {
      return Instant.ofEpochMilli(record.timestamp()).toString().substring(0, "2023-09".length());
    }
    var published = article.getPublished();
    var value = published == null ? "" : published.getValue();
    return value.substring(0, Math.min("2023-09".length(), value.length()));
  }

  /** When the sample is full, every other one is dropped and they are taken half as often. */
  private void sample(Article article, int bytes) {
    if (article.getText().length() > LONGEST_SAMPLE || seen++ % stride != 0) {
      return;
    }
    if (sample.size() == SAMPLE) {
      for (int i = SAMPLE - 1; i > 0; i -= 2) {
        sample.remove(i);
      }
      stride *= 2;
    }
    sample.add(new Sampled(article, bytes));
  }
}
