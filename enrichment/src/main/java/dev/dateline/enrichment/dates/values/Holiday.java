package dev.dateline.enrichment.dates.values;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

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

  /**
   * Refuses what cannot be read.
   *
   * @return 0
   * @throws IllegalArgumentException as {@link #parse}
   */
  static int check(String rule) {
    parse(rule);
    return 0;
  }

  private static Holiday read(String rule) {
    if (rule.startsWith("easter") && rule.length() > 7) {
      return new Easter(Integer.parseInt(rule.substring("easter".length())));
    }
    int number = rule.indexOf('#');
    if (rule.length() == 5 && rule.charAt(2) == '-') {
      int month = Integer.parseInt(rule.substring(0, 2));
      return new Fixed(MonthDay.of(month, Integer.parseInt(rule.substring(3))));
    }
    if (number == 4 && rule.charAt(2) == ':') {
      DayOfWeek day = DayOfWeek.of(rule.charAt(3) - '0');
      int ordinal = Integer.parseInt(rule.substring(number + 1));
      return new Nth(Integer.parseInt(rule.substring(0, 2)), day, ordinal);
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
