package dev.dateline.streams;

import dev.dateline.enrichment.Annotations.Found;
import dev.dateline.enrichment.dates.DateMention;
import dev.dateline.schema.DateRange;
import dev.dateline.schema.DateType;
import dev.dateline.schema.Dates;
import dev.dateline.schemas.SharedList;

/** Time expressions as their records. */
final class DateRecords {

  private DateRecords() {}

  static Dates of(String text, Found<DateMention> found) {
    var items = found.items().stream().map(date -> of(text, date)).toList();
    return new Dates(Stage.status(found.status()), SharedList.of(items));
  }

  private static dev.dateline.schema.DateMention of(String text, DateMention date) {
    return new dev.dateline.schema.DateMention(
        date.span().start(),
        date.span().end(),
        date.span().of(text),
        DateType.valueOf(date.type().name()),
        date.value(),
        date.earliest().orElse(null),
        date.latest().orElse(null),
        date.range().map(DateRecords::of).orElse(null));
  }

  private static DateRange of(DateMention.Range range) {
    return new DateRange(range.begin(), range.end());
  }
}
