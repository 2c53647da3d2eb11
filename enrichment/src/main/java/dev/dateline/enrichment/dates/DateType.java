package dev.dateline.enrichment.dates;

/** TIMEX3 types of time expressions. */
public enum DateType {
  /** A day or anything longer: week, month, season, year, decade. */
  DATE,
  /** A time of day, also with its date. */
  TIME,
  /** A length of time. */
  DURATION,
  /** Something that repeats. */
  SET
}
