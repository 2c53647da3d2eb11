package dev.dateline.app;

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
import dev.dateline.schema.PublicationDate;
import dev.dateline.schema.Source;
import dev.dateline.schema.StageStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An article and a console that tests share. */
public final class Fixture {

  public static final String TEXT =
      "Kim andrà a Mosca 🚆\n\nKim Jong-un parlerà dal 10 al 13 settembre, dice la Tass.\u001B[31m";

  /** What a command wrote, and what it reads. */
  static final class Captured {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Console console(Map<String, String> environment, String input) {
      return new Console(
          new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
          new PrintStream(out, true, StandardCharsets.UTF_8),
          new PrintStream(err, true, StandardCharsets.UTF_8),
          environment,
          false,
          false);
    }

    String out() {
      return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
      return err.toString(StandardCharsets.UTF_8);
    }
  }

  private Fixture() {}

  public static Article article() {
    return Article.newBuilder()
        .setId("0b9c3f3c-5f0e-5a52-9f54-2f3f2a3a1c11")
        .setHeadline("Kim andrà a Mosca 🚆")
        .setPublished(
            new PublicationDate(
                "2023-09", LocalDate.parse("2023-09-01"), LocalDate.parse("2023-09-30")))
        .setText(TEXT)
        .setSource(new Source("file:///news/kim.txt", null, "00", 0))
        .setIngestedAt(Instant.ofEpochMilli(1_700_000_000_123L))
        .build();
  }

  public static EnrichedArticle enriched() {
    return new EnrichedArticle(
        article(),
        new Language(StageStatus.DONE, "it", 0.987, false, null),
        new Entities(
            StageStatus.DONE,
            List.of(
                entity("per:kim", "Kim Jong-un", EntityType.PERSON, null, "Kim Jong-un"),
                entity("loc:moscow", "Mosca", EntityType.LOCATION, "RU", "Mosca"),
                entity("org:tass", "Tass", EntityType.ORGANIZATION, null, "Tass"))),
        new Dates(
            StageStatus.DONE,
            List.of(date("10", "2023-09-10"), date("13 settembre", "2023-09-13"))),
        List.of(new Provenance("language", "langid-java", "1", null, null)),
        "v1",
        "live");
  }

  private static Entity entity(
      String id, String name, EntityType type, String country, String surface) {
    int at = TEXT.indexOf(surface);
    var mention = new Mention(at, at + surface.length(), surface);
    return new Entity(id, name, type, country, 0.9, List.of(mention));
  }

  private static DateMention date(String surface, String value) {
    int at = TEXT.indexOf(surface);
    var day = LocalDate.parse(value);
    var range = new DateRange("2023-09-10", "2023-09-13");
    return new DateMention(
        at, at + surface.length(), surface, DateType.DATE, value, day, day, range);
  }
}
