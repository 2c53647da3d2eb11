package dev.dateline.replay.diff;

import dev.dateline.replay.diff.Mark.Detail;
import dev.dateline.schema.DateMention;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.Entity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The marks of a record, in text order. */
public final class Marks {

  private static final Comparator<Mark> IN_TEXT_ORDER =
      Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end);

  private Marks() {}

  /** Those of a stage; none for the language. */
  public static List<Mark> of(Stage stage, EnrichedArticle article) {
    return switch (stage) {
      case LANGUAGE -> List.of();
      case ENTITIES -> entities(article);
      case DATES -> dates(article);
    };
  }

  private static List<Mark> entities(EnrichedArticle article) {
    var marks = new ArrayList<Mark>();
    for (var entity : article.getEntities().getItems()) {
      var meaning = meaning(entity);
      for (var mention : entity.getMentions()) {
        marks.add(new Mark(mention.getStart(), mention.getEnd(), entity.getType().name(), meaning));
      }
    }
    marks.sort(IN_TEXT_ORDER);
    return marks;
  }

  private static List<Mark> dates(EnrichedArticle article) {
    var marks = new ArrayList<Mark>();
    for (var date : article.getDates().getItems()) {
      marks.add(new Mark(date.getStart(), date.getEnd(), date.getType().name(), meaning(date)));
    }
    marks.sort(IN_TEXT_ORDER);
    return marks;
  }

  private static List<Detail> meaning(Entity entity) {
    return List.of(
        new Detail("name", entity.getName()),
        new Detail("id", entity.getId()),
        new Detail("country", entity.getCountry()));
  }

  private static List<Detail> meaning(DateMention date) {
    var range = date.getRange();
    return List.of(
        new Detail("value", date.getValue()),
        new Detail("earliest", day(date.getEarliest())),
        new Detail("latest", day(date.getLatest())),
        new Detail("rangeBegin", range == null ? null : range.getBegin()),
        new Detail("rangeEnd", range == null ? null : range.getEnd()));
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
