package dev.dateline.app.replay.diff;

import dev.dateline.replay.diff.DiffCollector;
import dev.dateline.replay.diff.RunDiff;
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
import dev.dateline.schema.Source;
import dev.dateline.schema.StageStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Articles as two versions see them, written for tests. */
final class Sides {

  static final String ITALIAN =
      "Un treno per Torino 🚆\n\nAnna Rossi è partita da Roma il 3 maggio 2024 per la Fiera.";
  static final String HEBREW = "שרה כהן נסעה לירושלים ביום 3 במאי 2024.";
  static final String EVIL =
      "<script>alert(\"Roma & 'Tass'\")</script>\u0000 Anna \uD83D Rossi parla a Roma.";

  private Sides() {}

  /** One side's result. */
  static final class Side {
    private final String id;
    private final String text;
    private final String version;
    private final List<Entity> entities = new ArrayList<>();
    private final List<DateMention> dates = new ArrayList<>();
    private String language = "it";

    Side(String id, String text, String version) {
      this.id = id;
      this.text = text;
      this.version = version;
    }

    Side entity(String surface, EntityType type, String country) {
      int at = text.indexOf(surface);
      var mentions = List.of(new Mention(at, at + surface.length(), surface));
      var entityId = type.name().charAt(0) + ":" + surface;
      entities.add(new Entity(entityId, surface, type, country, 0.9, mentions));
      return this;
    }

    Side date(String surface, String value) {
      int at = text.indexOf(surface);
      var day = value.length() == 10 ? LocalDate.parse(value) : null;
      dates.add(
          new DateMention(
              at, at + surface.length(), surface, DateType.DATE, value, day, day, null));
      return this;
    }

    Side language(String tag) {
      language = tag;
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
          new Language(StageStatus.DONE, language, 0.9, false, null),
          new Entities(StageStatus.DONE, entities),
          new Dates(StageStatus.DONE, dates),
          List.of(),
          version,
          "live");
    }
  }

  static Side old(String id, String text) {
    return new Side(id, text, "v1");
  }

  static Side young(String id, String text) {
    return new Side(id, text, "v2");
  }

  /** Every kind of change, in Italian. */
  static void addItalian(DiffCollector collector) {
    collector.add(
        old("treno", ITALIAN)
            .entity("Torino", EntityType.ORGANIZATION, null)
            .entity("Anna", EntityType.PERSON, null)
            .entity("Roma", EntityType.LOCATION, null)
            .date("3 maggio 2024", "2024-05-03")
            .build(),
        young("treno", ITALIAN)
            .entity("Torino", EntityType.LOCATION, "IT")
            .entity("Anna Rossi", EntityType.PERSON, null)
            .entity("Roma", EntityType.LOCATION, "IT")
            .entity("Fiera", EntityType.ORGANIZATION, null)
            .date("3 maggio 2024", "2024-05-04")
            .build());
  }

  static void addHebrew(DiffCollector collector) {
    collector.add(
        old("hebrew", HEBREW).language("he").entity("שרה", EntityType.PERSON, null).build(),
        young("hebrew", HEBREW)
            .language("he")
            .entity("שרה כהן", EntityType.PERSON, null)
            .entity("ירושלים", EntityType.LOCATION, "IL")
            .date("3 במאי 2024", "2024-05-03")
            .build());
  }

  static void addEvil(DiffCollector collector) {
    collector.add(
        old("evil", EVIL).language("es").entity("script", EntityType.PERSON, null).build(),
        young("evil", EVIL).entity("Roma.", EntityType.LOCATION, "\"><b>").build());
  }

  /** All of them, and one article that both see alike. */
  static RunDiff all() {
    var collector = new DiffCollector(20);
    addItalian(collector);
    addHebrew(collector);
    addEvil(collector);
    collector.addIdentical(young("same", "Nulla di nuovo.").build());
    collector.after().addOnly();
    collector.after().progress(5, 1_000);
    return collector.build("live", "trial1");
  }
}
