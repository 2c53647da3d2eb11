package dev.dateline.replay.diff;

import dev.dateline.schema.Article;
import java.util.Comparator;
import java.util.List;

/**
 * An article that two sides enriched differently.
 *
 * @param article as the newer side has it; the text is the same on both
 * @param language its language on the newer side, a BCP 47 tag
 * @param before the older side's marks of all stages, those of entities first
 * @param after the newer side's marks likewise
 * @param changes what differs, in text order; never empty
 */
public record ArticleDiff(
    Article article, String language, List<Mark> before, List<Mark> after, List<Change> changes) {

  /** Most changes first; those with as many by id. */
  static final Comparator<ArticleDiff> WORST_FIRST =
      Comparator.comparingInt((ArticleDiff diff) -> -diff.changes().size())
          .thenComparing(ArticleDiff::id);

  static ArticleDiff of(ArticleComparison compared) {
    return new ArticleDiff(
        compared.after().getArticle(),
        compared.after().getLanguage().getTag(),
        all(compared.marksBefore()),
        all(compared.marksAfter()),
        List.copyOf(compared.changes()));
  }

  /** The article's id. */
  public String id() {
    return article.getId();
  }

  private static List<Mark> all(java.util.Map<Stage, List<Mark>> marks) {
    return java.util.stream.Stream.of(Stage.values())
        .flatMap(stage -> marks.get(stage).stream())
        .toList();
  }
}
