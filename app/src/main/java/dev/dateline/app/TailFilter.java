package dev.dateline.app;

import dev.dateline.schema.Article;
import dev.dateline.schema.ArticleDates;
import dev.dateline.schema.ArticleEntities;
import dev.dateline.schema.ArticleLanguage;
import dev.dateline.schema.DateMention;
import dev.dateline.schema.Dates;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.Entities;
import dev.dateline.schema.Language;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.apache.avro.generic.IndexedRecord;
import picocli.CommandLine.Option;

/** Which records to print: those that meet every condition given. */
final class TailFilter {

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Only the article with this id (the record's key); any topic.")
  private String id;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Only articles in this language, for example it; articles, enriched, language.")
  private String language;

  @Option(
      names = "--entity",
      paramLabel = "NAME",
      description = "Only articles that name it, whole or in part; enriched, entities.")
  private String entity;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "Only articles with a date inside this day, month or year, for example 2023-09;"
              + " enriched, dates.")
  private String date;

  private LocalDate first;
  private LocalDate last;

  /**
   * Prepares the conditions.
   *
   * @param topic short name of the topic they are for
   * @throws IllegalArgumentException naming each condition that does not fit the topic
   */
  void prepare(String topic) {
    var problems = new Problems();
    fits("--language", language, topic, Set.of("articles", "enriched", "language"), problems);
    fits("--entity", entity, topic, Set.of("enriched", "entities"), problems);
    fits("--date", date, topic, Set.of("enriched", "dates"), problems);
    if (date != null && !readDate()) {
      problems.add("--date: '%s' is not a day, month or year such as 2023-09".formatted(date));
    }
    if (!problems.all().isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems.all()));
    }
  }

  boolean acceptsKey(byte[] key) {
    return id == null || (key != null && id.equals(new String(key, StandardCharsets.UTF_8)));
  }

  boolean accepts(IndexedRecord record) {
    if (record instanceof EnrichedArticle enriched) {
      return accepts(enriched.getLanguage())
          && accepts(enriched.getEntities())
          && accepts(enriched.getDates());
    }
    if (record instanceof Article article) {
      return language == null || isLanguage(article.getDeclaredLanguage());
    }
    return !(record instanceof ArticleLanguage it && !accepts(it.getLanguage()))
        && !(record instanceof ArticleEntities some && !accepts(some.getEntities()))
        && !(record instanceof ArticleDates dates && !accepts(dates.getDates()));
  }

  private static void fits(
      String option, String value, String topic, Set<String> topics, Problems problems) {
    problems.addIf(
        value != null && !topics.contains(topic),
        "%s does not apply to %s, only to %s"
            .formatted(option, topic, String.join(", ", topics.stream().sorted().toList())));
  }

  private boolean accepts(Language found) {
    return language == null || isLanguage(found.getTag());
  }

  private boolean isLanguage(String tag) {
    var wanted = language.toLowerCase(Locale.ROOT);
    var is = tag == null ? "" : tag.toLowerCase(Locale.ROOT);
    return is.equals(wanted) || is.startsWith(wanted + "-");
  }

  private boolean accepts(Entities found) {
    return entity == null
        || found.getItems().stream()
            .anyMatch(
                it ->
                    holds(it.getName())
                        || it.getMentions().stream().anyMatch(at -> holds(at.getSurface())));
  }

  private boolean holds(String name) {
    return name.toLowerCase(Locale.ROOT).contains(entity.toLowerCase(Locale.ROOT));
  }

  private boolean accepts(Dates found) {
    return date == null || found.getItems().stream().anyMatch(this::isInside);
  }

  private boolean isInside(DateMention mention) {
    return mention.getEarliest() != null
        && mention.getLatest() != null
        && !mention.getEarliest().isBefore(first)
        && !mention.getLatest().isAfter(last);
  }

  private boolean readDate() {
    try {
      switch (date.strip().length()) {
        case 4 -> bounds(Year.parse(date.strip()).atDay(1), Year.parse(date.strip()).length());
        case 7 -> {
          var month = YearMonth.parse(date.strip());
          bounds(month.atDay(1), month.lengthOfMonth());
        }
        default -> bounds(LocalDate.parse(date.strip()), 1);
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void bounds(LocalDate start, int days) {
    first = start;
    last = start.plusDays(days - 1L);
  }
}
