package dev.dateline.page;

import java.time.Instant;

/**
 * An article in a list; the fields are those of its JSON.
 *
 * @param id the article's
 * @param ref where its record lies
 * @param headline as printed, or null
 * @param publisher as the source names it, or null
 * @param url where it was published, or null
 * @param language BCP 47 tag
 * @param published EDTF level 0, or null
 * @param ingestedAt ISO 8601, UTC
 * @param entities how many it names
 * @param dates mentions of dates
 */
record Summary(
    String id,
    String ref,
    String headline,
    String publisher,
    String url,
    String language,
    String published,
    String ingestedAt,
    int entities,
    int dates) {

  static Summary of(KnownArticle article) {
    return new Summary(
        article.id(),
        article.place().toString(),
        article.headline(),
        article.publisher(),
        article.url(),
        article.language(),
        article.published(),
        Instant.ofEpochMilli(article.ingestedAt()).toString(),
        article.subjects().size(),
        article.dates());
  }
}
