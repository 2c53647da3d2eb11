package dev.dateline.page;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which articles are asked for. What is not given does not matter. */
final class ArticleFilter implements Predicate<KnownArticle> {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int FIRST_BEYOND_ASCII = 128;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String entity;
  private final String day;
  private final String language;
  private final String publisher;
  private final List<String> words;

  /**
   * A filter; each part may be null or blank.
   *
   * @param entity id of an entity that it names
   * @param day day, month, year or other key of a stretch that it speaks of
   * @param language its BCP 47 tag
   * @param publisher its publisher
   * @param words that stand in its headline, all of them, case and accents aside
   */
  ArticleFilter(String entity, String day, String language, String publisher, String words) {
    this.entity = orNull(entity);
    this.day = orNull(day);
    this.language = orNull(language);
    this.publisher = orNull(publisher);
    this.words = orNull(words) == null ? List.of() : Arrays.asList(BLANKS.split(folded(words)));
  }

  /** All articles that name the entity. */
  static ArticleFilter naming(String entity) {
    return new ArticleFilter(entity, null, null, null, null);
  }

  /** All articles that speak of the day. */
  static ArticleFilter speakingOf(String day) {
    return new ArticleFilter(null, day, null, null, null);
  }

  @Override
  public boolean test(KnownArticle article) {
    return (language == null || language.equals(article.language()))
        && (publisher == null || publisher.equals(article.publisher()))
        && (entity == null || article.names(entity))
        && (day == null || article.speaksOf(day))
        && (words.isEmpty() || hasWords(article.headline()));
  }

  private boolean hasWords(String headline) {
    if (headline == null) {
      return false;
    }
    var text = folded(headline);
    return words.stream().allMatch(text::contains);
  }

  /** As it is compared: without case and accents. */
  static String folded(String text) {
    if (text.chars().allMatch(character -> character < FIRST_BEYOND_ASCII)) {
      return text.strip().toLowerCase(Locale.ROOT);
    }
    var parts = Normalizer.normalize(text.strip(), Normalizer.Form.NFKD);
    return MARKS.matcher(parts).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
