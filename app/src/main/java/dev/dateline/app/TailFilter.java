package dev.dateline.app;

import dev.dateline.enrichment.entities.lists.EntityIds;
import dev.dateline.schema.Article;
import dev.dateline.schema.ArticleDates;
import dev.dateline.schema.ArticleEntities;
import dev.dateline.schema.ArticleLanguage;
import dev.dateline.schema.DateMention;
import dev.dateline.schema.DateMentions;
import dev.dateline.schema.Dates;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.Entities;
import dev.dateline.schema.EntityMentions;
import dev.dateline.schema.Language;
import dev.dateline.schemas.MentionKey;
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
      description = "Only the article with this id; any topic.")
  private String id;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "Only articles in this language, for example it; articles, enriched, language, mentions,"
              + " days.")
  private String language;

  @Option(
      names = "--entity",
      paramLabel = "NAME",
      description =
          "Only articles that name it, whole or in part, or by its id; enriched, mentions. With"
              + " entities it reads mentions, unless --run is given.")
  private String entity;

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description =
          "Only mentions of this day, month or year, or of a day in it, for example 2023-09-10;"
              + " days.")
  private String day;

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
    fits(
        "--language",
        language,
        topic,
        Set.of("articles", "enriched", "language", "mentions", "days"),
        problems);
    fits("--entity", entity, topic, Set.of("enriched", "entities", "mentions"), problems);
    fits("--day", day, topic, Set.of("days"), problems);
    fits("--date", date, topic, Set.of("enriched", "dates"), problems);
    if (date != null && !readDate()) {
      problems.add("--date: '%s' is not a day, month or year such as 2023-09".formatted(date));
    }
    problems.addIf(
        day != null && !day.matches("\\d{4}(-\\d{2}){0,2}"),
        "--day: '%s' is not a day, month or year such as 2023-09-10".formatted(day));
    if (!problems.all().isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems.all()));
    }
  }

  /** True when it is asked for an entity: then mentions are meant where entities are named. */
  boolean isAboutEntity() {
    return entity != null;
  }

  boolean acceptsKey(byte[] key) {
    return id == null || (key != null && id.equals(new String(key, StandardCharsets.UTF_8)));
  }

  /** The same for a topic of mentions; only by its key is known what a deletion is about. */
  boolean acceptsKey(MentionKey key, boolean deletion) {
    return (id == null || id.equals(key.articleId()))
        && (day == null || isOfDay(key.subject()))
        && (!deletion || entity == null || isNamedLike(key.subject()));
  }

  private boolean isNamedLike(String subject) {
    return subject.equals(entity) || subject.contains(EntityIds.slug(entity));
  }

  private boolean isOfDay(String subject) {
    return subject.startsWith(day)
        && (subject.length() == day.length() || "-/".indexOf(subject.charAt(day.length())) >= 0);
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
    if (record instanceof EntityMentions mentions) {
      return (language == null || isLanguage(mentions.getArticle().getLanguage()))
          && (entity == null || isAbout(mentions));
    }
    if (record instanceof DateMentions mentions) {
      return language == null || isLanguage(mentions.getArticle().getLanguage());
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

  private boolean isAbout(EntityMentions mentions) {
    return entity.equals(mentions.getEntityId())
        || holds(mentions.getName())
        || mentions.getSentences().stream()
            .flatMap(sentence -> sentence.getMentions().stream())
            .anyMatch(mention -> holds(mention.getSurface()));
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
