package dev.dateline.streams;

import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.DocumentDate;
import dev.dateline.schema.Article;
import dev.dateline.schema.PublicationDate;
import java.util.Optional;

/** What enrichment may know of an article. */
final class Documents {

  private Documents() {}

  static Document of(Article article) {
    return new Document(
        article.getText(),
        Optional.ofNullable(article.getDeclaredLanguage()),
        Optional.ofNullable(article.getPublished()).map(Documents::date));
  }

  private static DocumentDate date(PublicationDate published) {
    return new DocumentDate(published.getEarliest(), published.getLatest());
  }
}
