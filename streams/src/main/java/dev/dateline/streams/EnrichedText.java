package dev.dateline.streams;

import dev.dateline.schema.ArticleDates;
import dev.dateline.schema.ArticleEntities;
import dev.dateline.schema.ArticleLanguage;
import dev.dateline.schema.EnrichedArticle;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** An enriched article and its projections, which share its parts. Used by one thread. */
final class EnrichedText {

  private final EnrichedArticle article;
  private String textSha256;

  private EnrichedText(EnrichedArticle article) {
    this.article = article;
  }

  static EnrichedText of(EnrichedArticle article) {
    return new EnrichedText(article);
  }

  /** The whole. */
  EnrichedArticle article() {
    return article;
  }

  ArticleLanguage language() {
    return new ArticleLanguage(
        article.getArticle().getId(),
        textSha256(),
        article.getLanguage(),
        Stage.LANGUAGE.in(article.getProvenance()),
        article.getPipelineVersion(),
        article.getRunId());
  }

  ArticleEntities entities() {
    return new ArticleEntities(
        article.getArticle().getId(),
        textSha256(),
        article.getEntities(),
        Stage.ENTITIES.in(article.getProvenance()),
        article.getPipelineVersion(),
        article.getRunId());
  }

  ArticleDates dates() {
    return new ArticleDates(
        article.getArticle().getId(),
        textSha256(),
        article.getDates(),
        Stage.DATES.in(article.getProvenance()),
        article.getPipelineVersion(),
        article.getRunId());
  }

  /**
   * SHA-256 of its text in UTF-8, 64 lower-case hexadecimal digits; not computed for those who want
   * no projection.
   */
  private String textSha256() {
    if (textSha256 == null) {
      var text = article.getArticle().getText().getBytes(StandardCharsets.UTF_8);
      textSha256 = HexFormat.of().formatHex(Sha256.of(text));
    }
    return textSha256;
  }
}
