package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.DocumentDate;
import dev.dateline.producer.ArticleReader;
import dev.dateline.producer.Reading;
import dev.dateline.schema.Article;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Samples as the product reads them. */
final class SampleArticles {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  private SampleArticles() {}

  /**
   * The article that a sample is read as; fails when it is rejected or anything is odd about it.
   */
  static Article read(Sample sample) {
    List<Reading> readings = new ArrayList<>();
    new ArticleReader(CLOCK, InputStream.nullInputStream())
        .read(List.of(sample.file().toString()), readings::add);
    assertThat(readings).singleElement().isInstanceOf(Reading.Accepted.class);
    var accepted = (Reading.Accepted) readings.get(0);
    assertThat(accepted.notes()).isEmpty();
    return accepted.article();
  }

  /** What enrichers are told of a sample: its text and date, not its language. */
  static Document document(Sample sample) {
    Article article = read(sample);
    Optional<DocumentDate> published =
        Optional.ofNullable(article.getPublished())
            .map(date -> new DocumentDate(date.getEarliest(), date.getLatest()));
    return new Document(article.getText(), Optional.empty(), published);
  }
}
