package dev.dateline.benchmarks.performance;

import dev.dateline.benchmarks.articles.Lengths;
import dev.dateline.benchmarks.articles.RealisticArticles;
import dev.dateline.producer.ArticleReader;
import dev.dateline.producer.Reading;
import dev.dateline.schema.Article;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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

  /**
   * Articles of somebody's own, from the first again when there are fewer of them, each with an id
   * that no other has.
   *
   * @param from a file or a folder, as {@code publish} takes it
   */
  static List<Article> from(Path from, int count) {
    var read = new ArrayList<Article>();
    new ArticleReader(Clock.systemUTC(), InputStream.nullInputStream())
        .read(List.of(from.toString()), reading -> addTo(read, reading));
    if (read.isEmpty()) {
      throw new IllegalArgumentException("no articles in " + from);
    }
    return IntStream.range(0, count).mapToObj(i -> numbered(read.get(i % read.size()), i)).toList();
  }

  private static void addTo(List<Article> articles, Reading reading) {
    if (reading instanceof Reading.Accepted it) {
      articles.add(it.article());
    }
  }

  private static Article numbered(Article it, int number) {
    return new Article(
        UUID.nameUUIDFromBytes((it.getId() + number).getBytes(StandardCharsets.UTF_8)).toString(),
        it.getHeadline(),
        it.getByline(),
        it.getAuthor(),
        it.getPublisher(),
        it.getUrl(),
        it.getPublished(),
        it.getDeclaredLanguage(),
        it.getText(),
        it.getSource(),
        it.getIngestedAt());
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
