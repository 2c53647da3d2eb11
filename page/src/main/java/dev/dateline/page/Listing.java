package dev.dateline.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of articles out of many.
 *
 * @param articles the newest first
 * @param total how many there are on all pages
 * @param next where the page after it begins, or null when there is none
 */
record Listing(List<KnownArticle> articles, int total, String next) {

  private static final Pattern CURSOR = Pattern.compile("(-?\\d{1,18})~(.+)", Pattern.DOTALL);

  /**
   * A page.
   *
   * @param all the newest first
   * @param wanted which of them
   * @param after where it begins: what {@code next} of the page before says, or null
   * @param most articles on it
   * @throws IllegalArgumentException when {@code after} is none of ours
   */
  static Listing of(
      List<KnownArticle> all, Predicate<KnownArticle> wanted, String after, int most) {
    var matching = all.stream().filter(wanted).toList();
    var rest = Optional.ofNullable(after).map(it -> after(matching, it)).orElse(matching.stream());
    var page = rest.limit(most + 1L).toList();
    var shown = page.subList(0, Math.min(most, page.size()));
    return new Listing(
        shown, matching.size(), page.size() > most ? cursor(shown.get(shown.size() - 1)) : null);
  }

  private static Stream<KnownArticle> after(List<KnownArticle> articles, String cursor) {
    var parts = CURSOR.matcher(cursor);
    if (!parts.matches()) {
      throw new IllegalArgumentException("'%s' is no place in a list".formatted(cursor));
    }
    long moment = Long.parseLong(parts.group(1));
    return articles.stream()
        .dropWhile(
            it ->
                it.ingestedAt() > moment
                    || (it.ingestedAt() == moment && it.id().compareTo(parts.group(2)) <= 0));
  }

  private static String cursor(KnownArticle last) {
    return last.ingestedAt() + "~" + last.id();
  }
}
