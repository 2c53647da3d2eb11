package dev.dateline.streams;

import dev.dateline.schema.ArticleDates;
import dev.dateline.schema.ArticleEntities;
import dev.dateline.schema.ArticleLanguage;
import dev.dateline.schema.EnrichedArticle;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * An enriched article and its projections, which share its parts.
 *
 * @param article the whole
 * @param textSha256 SHA-256 of its text in UTF-8, 64 lower-case hexadecimal digits
 */
record EnrichedText(EnrichedArticle article, String textSha256) {

  static EnrichedText of(EnrichedArticle article) {
    var text = article.getArticle().getText().getBytes(StandardCharsets.UTF_8);
    return new EnrichedText(article, HexFormat.of().formatHex(Sha256.of(text)));
  }

  ArticleLanguage language() {
    return new ArticleLanguage(
        article.getArticle().getId(),
        textSha256,
        article.getLanguage(),
        Stage.LANGUAGE.in(article.getProvenance()),
        article.getPipelineVersion(),
        article.getRunId());
  }

  ArticleEntities entities() {
    return new ArticleEntities(
        article.getArticle().getId(),
        textSha256,
        article.getEntities(),
        Stage.ENTITIES.in(article.getProvenance()),
        article.getPipelineVersion(),
        article.getRunId());
  }

  ArticleDates dates() {
    return new ArticleDates(
        article.getArticle().getId(),
        textSha256,
        article.getDates(),
        Stage.DATES.in(article.getProvenance()),
        article.getPipelineVersion(),
        article.getRunId());
  }
}
