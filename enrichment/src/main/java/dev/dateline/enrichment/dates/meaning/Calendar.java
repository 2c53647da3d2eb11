package dev.dateline.enrichment.dates.meaning;

import dev.dateline.enrichment.dates.grammar.Slot;
import dev.dateline.enrichment.dates.values.Direction;
import dev.dateline.enrichment.dates.values.Holiday;
import dev.dateline.enrichment.dates.values.Season;
import dev.dateline.enrichment.dates.values.Stamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Finds the point in the calendar that some fields name, seen from one day.
 *
 * @param now the day it is seen from
 * @param direction where the sentence looks
 */
@SuppressWarnings("EnumOrdinal") // senses are numbers
record Calendar(LocalDate now, Direction direction) {

  /** What words beside a point say of its direction outweighs what the verbs say. */
  private Calendar beside(Fields fields) {
    return fields.has(Slot.CUE) ? new Calendar(now, Direction.of(fields.get(Slot.CUE))) : this;
  }

  /** Empty when there is no such day. */
  Optional<Stamp> find(Fields fields) {
    return beside(fields).date(fields).map(stamp -> stamp.at(fields.time()));
  }

  private Optional<Stamp> date(Fields fields) {
    if (fields.has(Slot.OFFSET)) {
      return Optional.of(Stamp.day(now.plusDays(fields.get(Slot.OFFSET))));
    }
    if (fields.has(Slot.MONTH)) {
      return fields.has(Slot.DAY) ? dayOfMonth(fields) : Optional.of(month(fields));
    }
    if (fields.has(Slot.HOLIDAY)) {
      return Optional.of(holiday(fields));
    }
    if (fields.has(Slot.WEEKDAY)) {
      return Optional.of(weekday(fields));
    }
    if (fields.has(Slot.DAY)) {
      return bareDay(fields);
    }
    return Optional.of(years(fields));
  }

  private Stamp years(Fields fields) {
    if (fields.has(Slot.CENTURY)) {
      return Stamp.century(fields.get(Slot.CENTURY));
    }
    if (fields.has(Slot.DECADEYEAR)) {
      return Stamp.decade(fields.get(Slot.DECADEYEAR));
    }
    if (fields.has(Slot.DECADE)) {
      return Stamp.decade(decade(fields.get(Slot.DECADE)));
    }
    if (fields.has(Slot.SEASON)) {
      return season(fields);
    }
    if (fields.has(Slot.QUARTER)) {
      return Stamp.quarter(year(fields).orElse(now.getYear()), fields.get(Slot.QUARTER));
    }
    Optional<Integer> year = year(fields);
    return year.isPresent() ? Stamp.year(year.get()) : Stamp.day(night(fields));
  }

  /** "Last night" is the one before this day. */
  private LocalDate night(Fields fields) {
    return now.plusDays(fields.get(Slot.REL, 0));
  }

  /** The year that is said; of two digits, the latest that is at most ten years ahead. */
  private Optional<Integer> year(Fields fields) {
    if (fields.has(Slot.YEAR)) {
      return Optional.of(fields.get(Slot.YEAR));
    }
    if (!fields.has(Slot.YY)) {
      return Optional.empty();
    }
    int latest = now.getYear() + 10;
    return Optional.of(latest - Math.floorMod(latest - fields.get(Slot.YY), 100));
  }

  /** The latest such decade that is over: nobody calls the years around now the twenties. */
  private int decade(int tens) {
    int last = now.getYear() - 10;
    return last - Math.floorMod(last - tens, 100);
  }

  private Optional<Stamp> dayOfMonth(Fields fields) {
    int month = fields.get(Slot.MONTH);
    int day = fields.get(Slot.DAY);
    Optional<Integer> year = year(fields);
    if (year.isPresent()) {
      return valid(year.get(), month, day);
    }
    if (day > java.time.Month.of(month).maxLength()) {
      return Optional.empty();
    }
    return Optional.of(Stamp.day(nearest(y -> inYear(y, month, day), fields)));
  }

  private static Optional<Stamp> valid(int year, int month, int day) {
    return day <= YearMonth.of(year, month).lengthOfMonth()
        ? Optional.of(Stamp.day(LocalDate.of(year, month, day)))
        : Optional.empty();
  }

  /** A day that only leap years have stands for the last one of its month in the others. */
  private static LocalDate inYear(int year, int month, int day) {
    return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
  }

  private Stamp holiday(Fields fields) {
    Holiday holiday = Holiday.parse(fields.holiday());
    Optional<Integer> year = year(fields);
    return Stamp.day(year.isPresent() ? holiday.in(year.get()) : nearest(holiday::in, fields));
  }

  /**
   * A day that comes every year: as "last" or "next" say; else in the year where it is nearest, but
   * not against the tense by more than a month.
   */
  private LocalDate nearest(IntFunction<LocalDate> inYear, Fields fields) {
    int year = now.getYear();
    LocalDate here = inYear.apply(year);
    if (fields.has(Slot.REL)) {
      return related(inYear, here, fields.get(Slot.REL));
    }
    if (fields.has(Slot.WEEKDAY)) {
      return onWeekday(inYear, fields.get(Slot.WEEKDAY), here);
    }
    long ahead = here.toEpochDay() - now.toEpochDay();
    if (-ahead > daysBack()) {
      return inYear.apply(year + 1);
    }
    return ahead > daysAhead() ? inYear.apply(year - 1) : here;
  }

  private int daysBack() {
    return switch (direction) {
      case PAST -> 330;
      case UNSAID -> 183;
      case FUTURE -> 31;
    };
  }

  private int daysAhead() {
    return switch (direction) {
      case PAST -> 62;
      case UNSAID -> 183;
      case FUTURE -> 330;
    };
  }

  /** The nearest year in which that day of the month is that day of the week, if one is near. */
  private LocalDate onWeekday(IntFunction<LocalDate> inYear, int weekday, LocalDate here) {
    LocalDate best = null;
    for (int year = now.getYear() - 1; year <= now.getYear() + 1; year++) {
      LocalDate day = inYear.apply(year);
      boolean fits = day.getDayOfWeek().getValue() == weekday;
      if (fits && (best == null || distance(day) < distance(best))) {
        best = day;
      }
    }
    return best == null ? here : best;
  }

  private long distance(LocalDate day) {
    return Math.abs(day.toEpochDay() - now.toEpochDay());
  }

  private LocalDate related(IntFunction<LocalDate> inYear, LocalDate here, int rel) {
    if (rel < 0) {
      return here.isBefore(now) ? here : inYear.apply(now.getYear() - 1);
    }
    return rel == 0 || here.isAfter(now) ? here : inYear.apply(now.getYear() + 1);
  }

  private Stamp month(Fields fields) {
    int month = fields.get(Slot.MONTH);
    return Stamp.month(
        YearMonth.of(year(fields).orElseGet(() -> yearOfMonth(month, fields)), month));
  }

  private int yearOfMonth(int month, Fields fields) {
    int year = now.getYear();
    int ahead = month - now.getMonthValue();
    if (fields.has(Slot.REL)) {
      int rel = fields.get(Slot.REL);
      return rel == 0
          ? year
          : rel < 0 ? (ahead < 0 ? year : year - 1) : ahead > 0 ? year : year + 1;
    }
    return switch (direction) {
      case PAST -> ahead > 0 ? year - 1 : year;
      case FUTURE -> ahead < 0 ? year + 1 : year;
      case UNSAID -> ahead > 3 ? year - 1 : ahead < -8 ? year + 1 : year;
    };
  }

  private Stamp season(Fields fields) {
    Season season = Season.values()[fields.get(Slot.SEASON)];
    return Stamp.season(year(fields).orElseGet(() -> yearOfSeason(season, fields)), season);
  }

  private int yearOfSeason(Season season, Fields fields) {
    int year = now.getYear();
    boolean begun = !season.begin(year).isAfter(now);
    boolean over = Stamp.season(year, season).latest().isBefore(now);
    if (fields.has(Slot.REL)) {
      int rel = fields.get(Slot.REL);
      return rel < 0 ? (over ? year : year - 1) : rel > 0 && begun ? year + 1 : year;
    }
    return direction == Direction.FUTURE ? (over ? year + 1 : year) : begun ? year : year - 1;
  }

  private Stamp weekday(Fields fields) {
    int ahead = Math.floorMod(fields.get(Slot.WEEKDAY) - now.getDayOfWeek().getValue(), 7);
    int back = ahead == 0 ? 0 : ahead - 7;
    return Stamp.weekday(
        now.plusDays(
            fields.has(Slot.REL)
                ? related(fields, ahead)
                : direction == Direction.FUTURE ? ahead : back));
  }

  private int related(Fields fields, int ahead) {
    return switch (fields.get(Slot.REL)) {
      case -2, -1 -> ahead - 7;
      case 0 -> fields.get(Slot.WEEKDAY) - now.getDayOfWeek().getValue();
      default -> ahead == 0 ? 7 : ahead;
    };
  }

  /** A day of which only the number is said: of this month, or the nearest one the tense allows. */
  private Optional<Stamp> bareDay(Fields fields) {
    YearMonth month = YearMonth.from(now);
    int day = fields.get(Slot.DAY);
    if (direction == Direction.PAST && day > now.getDayOfMonth()) {
      month = month.minusMonths(1);
    } else if (direction == Direction.FUTURE && day < now.getDayOfMonth()) {
      month = month.plusMonths(1);
    }
    return valid(month.getYear(), month.getMonthValue(), day);
  }
}
