package dev.dateline.enrichment.dates.meaning;

import dev.dateline.enrichment.dates.grammar.Slot;
import dev.dateline.enrichment.dates.values.Direction;
import dev.dateline.enrichment.dates.values.Grain;
import dev.dateline.enrichment.dates.values.Stamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One day on which a text may have been written, and what an expression means if it was.
 *
 * @param now that day
 * @param previous the corresponding day of the date last mentioned
 * @param direction where the sentence looks
 */
record Moment(LocalDate now, LocalDate previous, Direction direction) {

  /** The calendar value of an expression; empty when it has none, or there is no such day. */
  Optional<Stamp> evaluate(Expression expression) {
    try {
      return evaluate(expression, Optional.empty());
    } catch (DateTimeException outOfTheCalendar) {
      return Optional.empty();
    }
  }

  private Optional<Stamp> evaluate(Expression expression, Optional<Stamp> whole) {
    if (expression instanceof Expression.Point point) {
      return whole.isEmpty()
          ? calendar().find(point.fields())
          : inside(point.fields(), whole.get());
    }
    if (expression instanceof Expression.Within within) {
      return evaluate(within.whole(), whole).flatMap(w -> evaluate(within.part(), Optional.of(w)));
    }
    if (expression instanceof Expression.Shift shift) {
      return Optional.of(whole.isPresent() && shift.amount() == 0 ? whole.get() : shifted(shift));
    }
    if (expression instanceof Expression.Nth nth) {
      return Count.nth(nth, whole, now, direction);
    }
    return Optional.empty();
  }

  private Calendar calendar() {
    return new Calendar(now, direction);
  }

  private Stamp shifted(Expression.Shift shift) {
    LocalDate from = shift.fromPrevious() ? previous : now;
    int n = shift.amount();
    return switch (shift.unit()) {
      case SECOND, MINUTE, HOUR -> Stamp.day(from).at("TXX:XX");
      case DAY -> Stamp.day(from.plusDays(n));
      case WEEKEND -> Stamp.weekend(from.plusWeeks(n));
      case WEEK -> Stamp.week(from.plusWeeks(n));
      case FORTNIGHT -> Stamp.week(from.plusWeeks(2L * n));
      case MONTH -> Stamp.month(java.time.YearMonth.from(from.plusMonths(n)));
      case QUARTER -> quarter(from.plusMonths(3L * n));
      case HALF -> half(from.plusMonths(6L * n));
      case YEAR -> Stamp.year(from.getYear() + n);
      case DECADE -> Stamp.decade(floor(from.getYear() + 10 * n, 10));
      case CENTURY -> Stamp.century(floor(from.getYear() + 100 * n, 100) / 100 + 1);
      case MILLENNIUM -> Stamp.year(from.plus(n, ChronoUnit.MILLENNIA).getYear());
    };
  }

  static Stamp quarter(LocalDate day) {
    return Stamp.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  static Stamp half(LocalDate day) {
    return Stamp.half(day.getYear(), (day.getMonthValue() + 5) / 6);
  }

  private static int floor(int year, int step) {
    return year - Math.floorMod(year, step);
  }

  /** A point that lies in a known stretch of time takes from it what it does not say itself. */
  private Optional<Stamp> inside(Fields fields, Stamp whole) {
    if (whole.grain() == Grain.WEEK && fields.has(Slot.WEEKDAY)) {
      LocalDate day = whole.earliest().plusDays(fields.get(Slot.WEEKDAY) - 1L);
      return Optional.of(Stamp.day(day).at(fields.time()));
    }
    if (whole.grain() == Grain.DAY || whole.grain() == Grain.WEEKEND) {
      return Optional.of(fields.time().isEmpty() ? whole : whole.at(fields.time()));
    }
    Fields all = fields.with(Slot.YEAR, yearly(whole) ? whole.year() : -1);
    return calendar().find(whole.grain() == Grain.MONTH ? all.with(Slot.MONTH, whole.part()) : all);
  }

  private static boolean yearly(Stamp whole) {
    return whole.grain().compareTo(Grain.MONTH) >= 0 && whole.grain().compareTo(Grain.YEAR) <= 0;
  }
}
