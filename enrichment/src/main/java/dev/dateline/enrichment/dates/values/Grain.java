package dev.dateline.enrichment.dates.values;

/** How long the stretch is that a calendar value names. */
public enum Grain {
  /** A day. */
  DAY,
  /** A Saturday with its Sunday. */
  WEEKEND,
  /** A week. */
  WEEK,
  /** A month. */
  MONTH,
  /** A season. */
  SEASON,
  /** A quarter of a year. */
  QUARTER,
  /** A half of a year. */
  HALF,
  /** A year. */
  YEAR,
  /** Ten years. */
  DECADE,
  /** A hundred years. */
  CENTURY
}
