package dev.dateline.streams;

import dev.dateline.schema.Article;
import dev.dateline.schema.PublicationDate;
import dev.dateline.schema.Source;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import java.time.Instant;
import java.time.LocalDate;

/** Articles and topics for tests. */
final class Articles {

  static final Topics TOPICS = Topics.of("news", SchemaIds.local());
  static final Instant INGESTED = Instant.parse("2026-11-24T10:00:00Z");

  private Articles() {}

  static Article article(String id, String text) {
    return Article.newBuilder()
        .setId(id)
        .setDeclaredLanguage("it")
        .setPublished(
            new PublicationDate(
                "2023-09", LocalDate.parse("2023-09-01"), LocalDate.parse("2023-09-30")))
        .setText(text)
        .setSource(new Source("file.txt", null, "00", 0))
        .setIngestedAt(INGESTED)
        .build();
  }
}
