package dev.dateline.enrichment.dates.meaning;

import dev.dateline.enrichment.dates.DateType;
import dev.dateline.enrichment.dates.values.Stamp;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an expression has come to.
 *
 * @param type TIMEX3 type
 * @param value TIMEX3 value
 * @param earliest first day it can mean, if bounded
 * @param latest last day it can mean, if bounded
 * @param stamp the point in the calendar; empty for lengths, repetitions and vague times
 */
public record Resolved(
    DateType type,
    String value,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest,
    Optional<Stamp> stamp) {

  static Resolved unbounded(DateType type, String value) {
    return new Resolved(type, value, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * A point in the calendar.
   *
   * @param bounded false when its bounds are not known
   */
  static Resolved point(Stamp stamp, boolean bounded) {
    Optional<Stamp> known = bounded ? Optional.of(stamp) : Optional.empty();
    return new Resolved(
        stamp.time().isEmpty() ? DateType.DATE : DateType.TIME,
        stamp.value(),
        known.map(Stamp::earliest),
        known.map(Stamp::latest),
        known);
  }
}
