package dev.dateline.benchmarks.articles;

/** What a part of a sentence is, and so what may stand in its place. */
enum Slot {
  /** Stays as it is. */
  WORDS,
  PERSON,
  ORGANIZATION,
  LOCATION,
  NUMBER,
  MONTH,
  WEEKDAY
}
