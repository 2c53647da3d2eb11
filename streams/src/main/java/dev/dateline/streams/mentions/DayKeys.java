package dev.dateline.streams.mentions;

import dev.dateline.schema.DateMention;
import dev.dateline.schema.DateRange;
import dev.dateline.schema.DateType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Under which days, or longer stretches, a time expression is found: never sharper than it is
 * itself.
 */
public final class DayKeys {

  /** Longer stretches have a key of their own: every article of a year would fill 365. */
  static final int MOST_DAYS = 31;

  /** In a TIMEX3 value, stands for each digit that is not known. */
  private static final char OPEN = 'X';

  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  private DayKeys() {}

  /** First and last day, inclusive. */
  private record Bounds(LocalDate first, LocalDate last) {

    boolean isBackwards() {
      return last.isBefore(first);
    }

    /** Inside one month; only asked of what is not backwards. */
    boolean isInMonth() {
      return YearMonth.from(first).equals(YearMonth.from(last));
    }

    boolean isMonth() {
      return isInMonth()
          && first.getDayOfMonth() == 1
          && last.getDayOfMonth() == last.lengthOfMonth();
    }

    boolean isShort() {
      return ChronoUnit.DAYS.between(first, last) < MOST_DAYS;
    }

    List<String> days() {
      return first.datesUntil(last.plusDays(1)).map(LocalDate::toString).toList();
    }
  }

  /** The keys, the same for both ends of a range but for their own; empty when none is known. */
  public static Set<String> of(DateMention date) {
    var keys = new LinkedHashSet<String>();
    keys.addAll(ofValue(date));
    if (date.getRange() != null) {
      keys.addAll(ofRange(date.getRange()));
    }
    return keys;
  }

  private static List<String> ofValue(DateMention date) {
    boolean pointsAtTime = date.getType() == DateType.DATE || date.getType() == DateType.TIME;
    if (!pointsAtTime || date.getEarliest() == null || date.getLatest() == null) {
      return List.of();
    }
    var bounds = new Bounds(date.getEarliest(), date.getLatest());
    if (bounds.isBackwards() || date.getValue().endsWith("_REF")) {
      return List.of();
    }
    return date.getValue().indexOf(OPEN) < 0
        ? ofStretch(bounds, date.getValue())
        : ofSomeDayIn(bounds);
  }

  private static List<String> ofStretch(Bounds bounds, String value) {
    if (bounds.isMonth()) {
      return List.of(YearMonth.from(bounds.first()).toString());
    }
    return bounds.isShort() ? bounds.days() : List.of(value);
  }

  /** The smallest of day, month and year that it lies in for certain. */
  private static List<String> ofSomeDayIn(Bounds bounds) {
    if (bounds.first().equals(bounds.last())) {
      return bounds.days();
    }
    if (bounds.isInMonth()) {
      return List.of(YearMonth.from(bounds.first()).toString());
    }
    return bounds.first().getYear() == bounds.last().getYear()
        ? List.of(Year.from(bounds.first()).toString())
        : List.of();
  }

  private static List<String> ofRange(DateRange range) {
    return bounds(range.getBegin())
        .flatMap(begin -> bounds(range.getEnd()).map(end -> new Bounds(begin.first(), end.last())))
        .filter(bounds -> !bounds.isBackwards())
        .map(bounds -> ofStretch(bounds, range.getBegin() + "/" + range.getEnd()))
        .orElse(List.of());
  }

  /** Of a day, with a time or without, a month or a year; empty for anything else. */
  private static Optional<Bounds> bounds(String value) {
    try {
      return switch (value.length()) {
        case YEAR -> Optional.of(year(Year.parse(value)));
        case MONTH -> Optional.of(month(YearMonth.parse(value)));
        default -> value.length() < DAY ? Optional.empty() : Optional.of(day(value));
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Bounds year(Year year) {
    return new Bounds(year.atDay(1), year.atDay(year.length()));
  }

  private static Bounds month(YearMonth month) {
    return new Bounds(month.atDay(1), month.atEndOfMonth());
  }

  private static Bounds day(String value) {
    var day = LocalDate.parse(value.substring(0, DAY));
    return new Bounds(day, day);
  }
}
