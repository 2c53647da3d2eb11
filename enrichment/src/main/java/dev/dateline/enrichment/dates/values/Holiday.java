package dev.dateline.enrichment.dates.values;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day with a name of its own, which some rule finds in every year. */
public sealed interface Holiday {

  /** Its day in a year. */
  LocalDate in(int year);

  /**
   * The same day every year.
   *
   * @param day month and day
   */
  record Fixed(MonthDay day) implements Holiday {
    @Override
    public LocalDate in(int year) {
      return day.atYear(year);
    }
  }

  /**
   * So many days after Easter Sunday of the western churches.
   *
   * @param days days after, negative for before
   */
  record Easter(int days) implements Holiday {
    @Override
    public LocalDate in(int year) {
      return easter(year).plusDays(days);
    }
  }

  /**
   * The first, second, ... or last such weekday of a month.
   *
   * @param month 1 to 12
   * @param day of the week
   * @param ordinal 1 and up; -1 for the last
   */
  record Nth(int month, DayOfWeek day, int ordinal) implements Holiday {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day));
    }
  }

  /**
   * Reads {@code MM-DD}, {@code easter+N}, {@code easter-N} or {@code MM:weekday#ordinal}.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  static Holiday parse(String rule) {
    try {
      return read(rule);
    } catch (DateTimeException impossible) {
      throw new IllegalArgumentException("no such day: " + rule, impossible);
    }
  }

  private static Holiday read(String rule) {
    if (rule.matches("\\d\\d-\\d\\d")) {
      return new Fixed(MonthDay.parse("--" + rule));
    }
    if (rule.matches("easter[+-]\\d+")) {
      return new Easter(Integer.parseInt(rule.substring("easter".length())));
    }
    Matcher nth = Pattern.compile("(\\d\\d):([1-7])#(-?\\d)").matcher(rule);
    if (nth.matches()) {
      DayOfWeek day = DayOfWeek.of(Integer.parseInt(nth.group(2)));
      return new Nth(Integer.parseInt(nth.group(1)), day, Integer.parseInt(nth.group(3)));
    }
    throw new IllegalArgumentException(rule + " is not MM-DD, easter+N or MM:weekday#ordinal");
  }

  /** Easter Sunday by the anonymous Gregorian algorithm. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
