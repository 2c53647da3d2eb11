package dev.dateline.benchmarks.performance;

import dev.dateline.benchmarks.articles.Lengths;
import dev.dateline.benchmarks.articles.RealisticArticles;
import dev.dateline.schema.Article;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured with. Rates are of articles of about 3 kB each, so that a part of a run costs
 * what any other part does; languages and near-repeats are those of news.
 */
final class Articles {

  private static final int SEED = 1;
  private static final Lengths THREE_KILOBYTES = Lengths.always(465);
  private static final Lengths SHORT = Lengths.always(40);

  private Articles() {}

  /** About 3 kB each. */
  static List<Article> usual(int count) {
    return list(new RealisticArticles(SEED, THREE_KILOBYTES, RealisticArticles.REPEATS), count);
  }

  /** The same without repeats: a replay leaves out what was edited later. */
  static List<Article> distinct(int count) {
    return list(new RealisticArticles(SEED, THREE_KILOBYTES, 0), count);
  }

  /** Of the lengths that news has. */
  static List<Article> news(int count) {
    return list(new RealisticArticles(SEED), count);
  }

  /** About 350 bytes each, none a repeat of another. */
  static RealisticArticles brief() {
    return new RealisticArticles(SEED, SHORT, 0);
  }

  static double bytes(List<Article> articles) {
    return articles.stream()
        .mapToInt(article -> article.getText().getBytes(StandardCharsets.UTF_8).length)
        .average()
        .orElseThrow();
  }

  private static List<Article> list(RealisticArticles from, int count) {
    return Stream.generate(from::next).limit(count).toList();
  }
}
