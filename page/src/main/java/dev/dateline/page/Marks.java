package dev.dateline.page;

import dev.dateline.schema.DateMention;
import dev.dateline.schema.DateRange;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.Entity;
import dev.dateline.streams.mentions.DayKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the marks of an article's text, and of parts of it. */
final class Marks {

  private static final Comparator<Mark> IN_TEXT_ORDER =
      Comparator.comparingInt(Mark::start).thenComparingInt(mark -> -mark.end());

  /** What found the results of each stage. */
  private final Map<String, String> annotators = new HashMap<>();

  private final EnrichedArticle enriched;

  Marks(EnrichedArticle enriched) {
    this.enriched = enriched;
    for (var it : enriched.getProvenance()) {
      annotators.put(it.getStage(), it.getAnnotator() + " " + it.getVersion());
    }
  }

  /** Those of the whole text, in its order. */
  List<Mark> all() {
    return of(enriched.getEntities().getItems(), enriched.getDates().getItems());
  }

  /** Those of some entities and dates of the article, in text order. */
  List<Mark> of(List<Entity> entities, List<DateMention> dates) {
    var marks = new ArrayList<Mark>();
    entities.forEach(entity -> addTo(marks, entity));
    dates.forEach(date -> marks.add(time(date)));
    marks.sort(IN_TEXT_ORDER);
    return marks;
  }

  private void addTo(List<Mark> marks, Entity entity) {
    for (var mention : entity.getMentions()) {
      marks.add(
          new Mark.OfEntity(
              mention.getStart(),
              mention.getEnd(),
              entity.getType().name(),
              entity.getId(),
              entity.getName(),
              entity.getCountry(),
              entity.getConfidence(),
              annotators.getOrDefault("entities", "")));
    }
  }

  private Mark time(DateMention date) {
    return new Mark.OfTime(
        date.getStart(),
        date.getEnd(),
        date.getType().name(),
        date.getValue(),
        Objects.toString(date.getEarliest(), null),
        Objects.toString(date.getLatest(), null),
        range(date.getRange()),
        List.copyOf(DayKeys.of(date)),
        annotators.getOrDefault("dates", ""));
  }

  private static String range(DateRange range) {
    return range == null ? null : range.getBegin() + "/" + range.getEnd();
  }
}
