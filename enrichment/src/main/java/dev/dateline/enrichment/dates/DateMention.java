package dev.dateline.enrichment.dates;

import dev.dateline.enrichment.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A time expression with the value that the evidence supports, and no sharper one.
 *
 * @param span where it stands
 * @param type TIMEX3 type
 * @param value TIMEX3 value, for example {@code 2023-09-10}, {@code P3D}, {@code PAST_REF}
 * @param earliest first day it can mean; empty when unbounded or no point in time
 * @param latest last day it can mean, inclusive; empty when unbounded or no point in time
 * @param range the interval this mention opens or closes
 */
public record DateMention(
    Span span,
    DateType type,
    String value,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest,
    Optional<Range> range) {

  /**
   * An interval of which two mentions are the ends: both carry it.
   *
   * @param begin TIMEX3 value of its first day, month or year
   * @param end TIMEX3 value of its last day, month or year, inclusive
   */
  public record Range(String begin, String end) {}
}
