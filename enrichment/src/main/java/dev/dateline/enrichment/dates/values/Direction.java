package dev.dateline.enrichment.dates.values;

/** Where a sentence looks, by its verbs. */
public enum Direction {
  /** Back. */
  PAST,
  /** Not said. */
  UNSAID,
  /** Ahead. */
  FUTURE
}
