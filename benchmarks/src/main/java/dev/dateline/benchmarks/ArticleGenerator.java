package dev.dateline.benchmarks;

import dev.dateline.schema.Article;
import dev.dateline.schema.PublicationDate;
import dev.dateline.schema.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Makes any number of different articles from the sentences of the samples: five languages in turn,
 * about 3 kB each, so that figures of one day can be compared with those of another. Articles as
 * news has them are made by {@link dev.dateline.benchmarks.articles.RealisticArticles}. The same
 * seed gives the same articles.
 */
final class ArticleGenerator {

  static final List<String> LANGUAGES = List.of("it", "en", "es", "fr", "de");
  static final int LENGTH = 3_000;

  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 2_000;

  private final List<List<String>> sentences = new ArrayList<>();
  private final SplittableRandom random;
  private final int length;
  private int made;

  ArticleGenerator(long seed) {
    this(seed, LENGTH);
  }

  /** Articles of at least so many characters. */
  ArticleGenerator(long seed, int length) {
    this.length = length;
    random = new SplittableRandom(seed);
    for (var language : LANGUAGES) {
      var text = String.join(" ", SampleTexts.in(language)).replace("\n\n", " ");
      sentences.add(List.of(text.split("(?<=[.!?]) ")));
    }
  }

  Article next() {
    int number = made++;
    var id = UUID.nameUUIDFromBytes(("article " + number).getBytes(StandardCharsets.UTF_8));
    var day = FIRST_DAY.plusDays(random.nextInt(DAYS));
    return Article.newBuilder()
        .setId(id.toString())
        .setPublished(new PublicationDate(day.toString(), day, day))
        .setText(text(sentences.get(number % sentences.size())))
        .setSource(new Source("generated:" + number, null, "0".repeat(64), 0))
        .setIngestedAt(Instant.EPOCH)
        .build();
  }

  private String text(List<String> pool) {
    var text = new StringBuilder(length + 500);
    while (text.length() < length) {
      text.append(pool.get(random.nextInt(pool.size())));
      text.append(random.nextInt(5) == 0 ? "\n\n" : " ");
    }
    return text.toString().strip();
  }
}
