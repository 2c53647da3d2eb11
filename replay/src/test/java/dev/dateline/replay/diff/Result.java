package dev.dateline.replay.diff;

import dev.dateline.schema.Article;
import dev.dateline.schema.DateMention;
import dev.dateline.schema.DateRange;
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

/** Makes records for tests; surfaces stand where the text has them first. */
final class Result {

  static final String TEXT = "Anna Rossi è arrivata a Roma il 3 maggio 2024, dice la Tass.";

  private final String id;
  private final String text;
  private final List<Entity> entities = new ArrayList<>();
  private final List<DateMention> dates = new ArrayList<>();
  private StageStatus entitiesStatus = StageStatus.DONE;
  private String language = "it";
  private boolean mixed;
  private double confidence = 0.9;
  private String version = "v1";

  private Result(String id, String text) {
    this.id = id;
    this.text = text;
  }

  static Result of(String text) {
    return new Result("a", text);
  }

  static Result of(String id, String text) {
    return new Result(id, text);
  }

  Result person(String surface) {
    return entity(surface, EntityType.PERSON, "per:" + surface, null);
  }

  Result personAt(int start, int end) {
    var surface = text.substring(start, end);
    var mentions = List.of(new Mention(start, end, surface));
    entities.add(new Entity("per", "name", EntityType.PERSON, null, confidence, mentions));
    return this;
  }

  Result place(String surface) {
    return entity(surface, EntityType.LOCATION, "loc:" + surface, "IT");
  }

  Result entity(String surface, EntityType type, String entityId, String country) {
    int at = text.indexOf(surface);
    var mention = new Mention(at, at + surface.length(), surface);
    entities.add(new Entity(entityId, surface, type, country, confidence, List.of(mention)));
    return this;
  }

  Result date(String surface, String value) {
    return date(surface, DateType.DATE, value, null);
  }

  Result date(String surface, DateType type, String value, DateRange range) {
    int at = text.indexOf(surface);
    var day = value.length() == 10 ? LocalDate.parse(value) : null;
    dates.add(new DateMention(at, at + surface.length(), surface, type, value, day, day, range));
    return this;
  }

  Result language(String tag) {
    language = tag;
    return this;
  }

  Result mixed() {
    mixed = true;
    return this;
  }

  Result entitiesStatus(StageStatus status) {
    entitiesStatus = status;
    return this;
  }

  /** What makes no difference. */
  Result confidenceAndVersion(double sure, String number) {
    confidence = sure;
    version = number;
    return this;
  }

  EnrichedArticle build() {
    var article =
        Article.newBuilder()
            .setId(id)
            .setText(text)
            .setSource(new Source("file:///news/" + id + ".txt", null, "00", 0))
            .setIngestedAt(Instant.EPOCH)
            .build();
    return new EnrichedArticle(
        article,
        new Language(StageStatus.DONE, language, confidence, mixed, null),
        new Entities(entitiesStatus, entities),
        new Dates(StageStatus.DONE, dates),
        List.of(new Provenance("entities", "tagger", version, null, null)),
        version,
        "live");
  }
}
