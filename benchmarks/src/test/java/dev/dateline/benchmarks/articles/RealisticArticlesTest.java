package dev.dateline.benchmarks.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.enrichment.language.LangidLanguageDetector;
import dev.dateline.producer.ArticleReader;
import dev.dateline.producer.Reading;
import dev.dateline.schema.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealisticArticlesTest {

  private static final int MANY = 4_000;

  /** A sentence may go beyond the length drawn, and headline and byline come on top. */
  private static final int MORE = 100;

  @Test
  void theSameSeedGivesTheSameArticles() {
    assertThat(articles(7, 500)).isEqualTo(articles(7, 500)).isNotEqualTo(articles(8, 500));
  }

  @Test
  void lengthsAreThoseOfNews() {
    var sorted =
        articles(1, MANY).stream().mapToInt(RealisticArticlesTest::words).sorted().toArray();

    assertThat(sorted[0]).isGreaterThanOrEqualTo(Lengths.SHORTEST);
    assertThat(sorted[MANY - 1]).isBetween(12_000, Lengths.LONGEST + MORE);
    assertThat(sorted[MANY / 2]).isBetween(380, 500);
    assertThat(IntStream.of(sorted).average().orElseThrow()).isBetween(550.0, 750.0);
  }

  @Test
  void languagesHaveTheirSharesAndAreDetected() {
    var detector = new LangidLanguageDetector();
    var found = new HashMap<String, Integer>();
    articles(2, MANY)
        .forEach(article -> found.merge(detector.detect(article.getText()).tag(), 1, Integer::sum));

    assertThat(found).containsOnlyKeys(RealisticArticles.SHARES.keySet());
    RealisticArticles.SHARES.forEach(
        (tag, share) ->
            assertThat(100.0 * found.get(tag) / MANY).as(tag).isCloseTo(share, within(3.0)));
  }

  @Test
  void someArticlesNearlyRepeatAnEarlierOneHalfOfThemUnderItsId() {
    var ids = new HashSet<String>();
    var bodies = new HashSet<String>();
    int edited = 0;
    int reprinted = 0;
    for (var article : articles(3, MANY)) {
      boolean known = !ids.add(article.getId());
      boolean printed = !bodies.add(article.getText().split("\n\n", 3)[2]);
      edited += known ? 1 : 0;
      reprinted += printed ? 1 : 0;
    }

    assertThat(100.0 * edited / MANY).isCloseTo(RealisticArticles.REPEATS / 2.0, within(1.5));
    assertThat(100.0 * reprinted / MANY).isCloseTo(RealisticArticles.REPEATS / 2.0, within(1.5));
  }

  @Test
  void sentencesSeldomComeAgainLetterByLetter() {
    var articles = new RealisticArticles(4, Lengths.ofNews(), 0);
    var seen = new HashSet<String>();
    int all = 0;
    int again = 0;
    for (int i = 0; i < 500; i++) {
      for (var paragraph : articles.next().getText().split("\n\n")) {
        all++;
        again += seen.add(paragraph) ? 0 : 1;
      }
    }

    assertThat(again).isLessThan(all / 10);
  }

  @Test
  void writtenFilesAreReadBackAsTheSameArticles(@TempDir Path directory) throws IOException {
    new RealisticArticles(5).write(directory, 50);
    var read = new ArrayList<String>();

    new ArticleReader(Clock.systemUTC(), InputStream.nullInputStream())
        .read(
            List.of(directory.toString()),
            reading -> read.add(((Reading.Accepted) reading).article().getText().strip()));

    assertThat(read).isEqualTo(articles(5, 50).stream().map(Article::getText).toList());
  }

  private static List<Article> articles(long seed, int count) {
    return Stream.generate(new RealisticArticles(seed)::next).limit(count).toList();
  }

  private static int words(Article article) {
    return article.getText().split("\\s+").length;
  }
}
