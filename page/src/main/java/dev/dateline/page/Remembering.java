package dev.dateline.page;

import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.PublicationDate;
import dev.dateline.streams.mentions.DayKeys;
import java.util.List;

/** Takes from an enriched article what is remembered of it. For one thread. */
final class Remembering {

  private static final int MOST_SHARED = 100_000;

  private final Pool<String> words = new Pool<>(MOST_SHARED);
  private final Pool<Subject> subjects = new Pool<>(MOST_SHARED);

  KnownArticle of(EnrichedArticle enriched, Place place) {
    var article = enriched.getArticle();
    var dates = enriched.getDates().getItems();
    return new KnownArticle(
        article.getId(),
        place,
        article.getIngestedAt().toEpochMilli(),
        article.getHeadline(),
        words.of(article.getPublisher()),
        article.getUrl(),
        words.of(enriched.getLanguage().getTag()),
        words.of(value(article.getPublished())),
        subjects(enriched),
        dates.stream()
            .flatMap(date -> DayKeys.of(date).stream())
            .distinct()
            .map(words::of)
            .toList(),
        dates.size());
  }

  private List<Subject> subjects(EnrichedArticle enriched) {
    return enriched.getEntities().getItems().stream()
        .map(it -> new Subject(it.getId(), it.getName(), it.getType(), it.getCountry()))
        .map(subjects::of)
        .toList();
  }

  private static String value(PublicationDate date) {
    return date == null ? null : date.getValue();
  }
}
