package dev.dateline.enrichment.dates.values;

/** Where a sentence looks, by its verbs. */
public enum Direction {
  /** Back. */
  PAST,
  /** Not said. */
  UNSAID,
  /** Ahead. */
  FUTURE;

  /** That of a cue: -1 back, 1 ahead. */
  public static Direction of(int cue) {
    return cue < 0 ? PAST : cue > 0 ? FUTURE : UNSAID;
  }
}
