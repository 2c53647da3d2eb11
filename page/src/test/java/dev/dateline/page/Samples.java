package dev.dateline.page;

import dev.dateline.schema.Article;
import dev.dateline.schema.DateMention;
import dev.dateline.schema.DateType;
import dev.dateline.schema.Dates;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.Entities;
import dev.dateline.schema.Entity;
import dev.dateline.schema.EntityType;
import dev.dateline.schema.Language;
import dev.dateline.schema.Mention;
import dev.dateline.schema.Provenance;
import dev.dateline.schema.Source;
import dev.dateline.schema.StageStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Enriched articles for tests. Whatever is named must stand in the text. */
final class Samples {

  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final String id;
  private final String text;
  private final List<Entity> entities = new ArrayList<>();
  private final List<DateMention> dates = new ArrayList<>();
  private String language = "it";
  private String headline = "Una notizia";
  private String publisher;
  private Instant ingestedAt = NOON;

  private Samples(String id, String text) {
    this.id = id;
    this.text = text;
  }

  static Samples article(String id, String text) {
    return new Samples(id, text);
  }

  /** The article that most tests want one of. */
  static Samples barolo(String id) {
    return article(id, "Il 10 settembre 2023 a Barolo parla Anna Rossi. Poi piove.")
        .naming(EntityType.LOCATION, "Barolo", "IT")
        .naming(EntityType.PERSON, "Anna Rossi", null)
        .dating("10 settembre 2023", "2023-09-10");
  }

  Samples naming(EntityType type, String name, String country) {
    int start = text.indexOf(name);
    var mentions = List.of(new Mention(start, start + name.length(), name));
    entities.add(new Entity(entityId(type, name), name, type, country, 0.9, mentions));
    return this;
  }

  static String entityId(EntityType type, String name) {
    return type.name().charAt(0) + ":" + name;
  }

  Samples dating(String surface, String day) {
    int start = text.indexOf(surface);
    var date = LocalDate.parse(day);
    dates.add(
        new DateMention(
            start, start + surface.length(), surface, DateType.DATE, day, date, date, null));
    return this;
  }

  Samples in(String tag) {
    language = tag;
    return this;
  }

  Samples titled(String title) {
    headline = title;
    return this;
  }

  Samples by(String name) {
    publisher = name;
    return this;
  }

  Samples at(Instant moment) {
    ingestedAt = moment;
    return this;
  }

  EnrichedArticle enriched() {
    var article =
        Article.newBuilder()
            .setId(id)
            .setHeadline(headline)
            .setPublisher(publisher)
            .setText(text)
            .setSource(new Source("test", null, "0".repeat(64), 0))
            .setIngestedAt(ingestedAt)
            .build();
    return new EnrichedArticle(
        article,
        new Language(StageStatus.DONE, language, 0.99, false, null),
        new Entities(StageStatus.DONE, entities),
        new Dates(StageStatus.DONE, dates),
        List.of(new Provenance("dates", "dateline-dates", "2", null, null)),
        "v1",
        "live");
  }

  KnownArticle known() {
    return new Remembering().of(enriched(), new Place(0, 7));
  }

  Arrival arrival() {
    return new Arrival(known(), enriched());
  }
}
