package dev.dateline.enrichment.dates.values;

import java.time.LocalDate;

/** A season of the northern year, by TIMEX3's names. */
public enum Season {
  /** Spring. */
  SP(3, 1, 6, 21),
  /** Summer. */
  SU(6, 1, 9, 23),
  /** Autumn. */
  FA(9, 1, 12, 21),
  /** Winter: of the year it begins in, though a text may also mean the months that open a year. */
  WI(12, 1, 3, 21);

  private final int firstMonth;
  private final int firstDay;
  private final int lastMonth;
  private final int lastDay;

  Season(int firstMonth, int firstDay, int lastMonth, int lastDay) {
    this.firstMonth = firstMonth;
    this.firstDay = firstDay;
    this.lastMonth = lastMonth;
    this.lastDay = lastDay;
  }

  /** When the season of a year begins, by any way of counting. */
  public LocalDate begin(int year) {
    return LocalDate.of(year, firstMonth, firstDay);
  }

  /** First day a text can mean that names the season with that year. */
  LocalDate earliest(int year) {
    return this == WI ? LocalDate.of(year, 1, 1) : begin(year);
  }

  /** Last such day. */
  LocalDate latest(int year) {
    return LocalDate.of(this == WI ? year + 1 : year, lastMonth, lastDay);
  }
}
