package dev.dateline.replay;

import dev.dateline.schema.Article;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.StageStatus;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What matters of an article's live result when articles are chosen.
 *
 * @param language BCP 47 tag in lower case; empty when there is no result
 * @param version pipeline version that made it; empty when there is no result
 * @param annotators what made each stage, as {@code dates dateline-dates 2}
 * @param failed true when a stage failed
 */
record LiveResult(String language, String version, List<String> annotators, boolean failed) {

  /** No result: not enriched yet, or set aside. */
  static final LiveResult MISSING = new LiveResult("", "", List.of(), false);

  static LiveResult of(EnrichedArticle enriched) {
    return new LiveResult(
        enriched.getLanguage().getTag().toLowerCase(Locale.ROOT),
        enriched.getPipelineVersion(),
        enriched.getProvenance().stream()
            .map(by -> String.join(" ", by.getStage(), by.getAnnotator(), by.getVersion()))
            .toList(),
        Stream.of(
                enriched.getLanguage().getStatus(),
                enriched.getEntities().getStatus(),
                enriched.getDates().getStatus())
            .anyMatch(StageStatus.FAILED::equals));
  }

  boolean isMissing() {
    return version.isEmpty();
  }

  /** The language found, before there is a result the declared one; empty when nobody knows. */
  String languageOr(Article article) {
    if (!isMissing() || article.getDeclaredLanguage() == null) {
      return language;
    }
    return article.getDeclaredLanguage().toLowerCase(Locale.ROOT);
  }
}
