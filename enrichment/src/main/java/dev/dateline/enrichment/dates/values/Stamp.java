package dev.dateline.enrichment.dates.values;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * A stretch of the calendar as far as it is known. What is not known is {@link #UNKNOWN}, and X in
 * its TIMEX3 value.
 *
 * @param grain how long the stretch is
 * @param year its year; the first one of a decade or century; of a week, the ISO week year
 * @param part which month, week, season, quarter or half of the year, from 1
 * @param day day of the month
 * @param weekday 1 to 7 when it was named by its weekday alone, else {@link #UNKNOWN}
 * @param time time of day with its T, for example {@code TMO} or {@code T10:30}; empty if not said
 * @param earliest first day it can be
 * @param latest last day it can be
 */
@SuppressWarnings("EnumOrdinal") // senses are numbers
public record Stamp(
    Grain grain,
    int year,
    int part,
    int day,
    int weekday,
    String time,
    LocalDate earliest,
    LocalDate latest) {

  /** What is not known. */
  public static final int UNKNOWN = -1;

  /** One day. */
  public static Stamp day(LocalDate day) {
    return new Stamp(
        Grain.DAY, day.getYear(), day.getMonthValue(), day.getDayOfMonth(), UNKNOWN, "", day, day);
  }

  /** One day, which the text names by its weekday only. */
  public static Stamp weekday(LocalDate day) {
    return new Stamp(
        Grain.DAY,
        day.getYear(),
        day.getMonthValue(),
        day.getDayOfMonth(),
        day.getDayOfWeek().getValue(),
        "",
        day,
        day);
  }

  /** The week around a day. */
  public static Stamp week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return weekly(Grain.WEEK, monday, monday, monday.plusDays(6));
  }

  /** The weekend of the week around a day. */
  public static Stamp weekend(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return weekly(Grain.WEEKEND, monday, monday.plusDays(5), monday.plusDays(6));
  }

  /** A month. */
  public static Stamp month(YearMonth month) {
    return of(
        Grain.MONTH, month.getYear(), month.getMonthValue(), month.atDay(1), month.atEndOfMonth());
  }

  /** A season. */
  public static Stamp season(int year, Season season) {
    return of(Grain.SEASON, year, season.ordinal() + 1, season.earliest(year), season.latest(year));
  }

  /** A quarter, 1 to 4. */
  public static Stamp quarter(int year, int quarter) {
    YearMonth last = YearMonth.of(year, 3 * quarter);
    return of(Grain.QUARTER, year, quarter, last.minusMonths(2).atDay(1), last.atEndOfMonth());
  }

  /** A half, 1 or 2. */
  public static Stamp half(int year, int half) {
    YearMonth last = YearMonth.of(year, 6 * half);
    return of(Grain.HALF, year, half, last.minusMonths(5).atDay(1), last.atEndOfMonth());
  }

  /** A year. */
  public static Stamp year(int year) {
    return years(Grain.YEAR, year, 1);
  }

  /** The ten years from that one. */
  public static Stamp decade(int firstYear) {
    return years(Grain.DECADE, firstYear, 10);
  }

  /** A century by its number: 20 for the years from 1900. */
  public static Stamp century(int number) {
    return years(Grain.CENTURY, (number - 1) * 100, 100);
  }

  /** The same, at a time of day. */
  public Stamp at(String timeOfDay) {
    return new Stamp(grain, year, part, day, weekday, timeOfDay, earliest, latest);
  }

  /** What this and another reading of the same words agree on. */
  public Stamp merge(Stamp other) {
    return new Stamp(
        grain.compareTo(other.grain) >= 0 ? grain : other.grain,
        agreed(year, other.year),
        agreed(part, other.part),
        agreed(day, other.day),
        agreed(weekday, other.weekday),
        time,
        earliest.isBefore(other.earliest) ? earliest : other.earliest,
        latest.isAfter(other.latest) ? latest : other.latest);
  }

  /** The TIMEX3 value. */
  public String value() {
    return date() + time;
  }

  private String date() {
    return switch (grain) {
      case DAY -> dayValue();
      case WEEKEND -> digits(year, 4) + "-W" + digits(part, 2) + "-WE";
      case WEEK -> digits(year, 4) + "-W" + digits(part, 2);
      case MONTH -> digits(year, 4) + "-" + digits(part, 2);
      case SEASON -> digits(year, 4) + "-" + (part < 0 ? "XX" : Season.values()[part - 1]);
      case QUARTER -> digits(year, 4) + "-Q" + digits(part, 1);
      case HALF -> digits(year, 4) + "-H" + digits(part, 1);
      case YEAR -> digits(year, 4);
      case DECADE -> digits(year, 4).substring(0, 3);
      case CENTURY -> digits(year, 4).substring(0, 2);
    };
  }

  private String dayValue() {
    boolean open = year < 0 || part < 0 || day < 0;
    return open && weekday > 0
        ? "XXXX-WXX-" + weekday
        : digits(year, 4) + "-" + digits(part, 2) + "-" + digits(day, 2);
  }

  private static String digits(int number, int width) {
    if (number < 0) {
      return "X".repeat(width);
    }
    String digits = Integer.toString(number);
    return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
  }

  private static int agreed(int one, int other) {
    return one == other ? one : UNKNOWN;
  }

  private static Stamp weekly(Grain grain, LocalDate monday, LocalDate first, LocalDate last) {
    return of(
        grain,
        monday.get(IsoFields.WEEK_BASED_YEAR),
        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
        first,
        last);
  }

  private static Stamp years(Grain grain, int year, int count) {
    LocalDate last = LocalDate.of(year + count - 1, 12, 31);
    return of(grain, year, UNKNOWN, LocalDate.of(year, 1, 1), last);
  }

  private static Stamp of(Grain grain, int year, int part, LocalDate first, LocalDate last) {
    return new Stamp(grain, year, part, UNKNOWN, UNKNOWN, "", first, last);
  }
}
