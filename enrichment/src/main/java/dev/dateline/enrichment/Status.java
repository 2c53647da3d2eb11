package dev.dateline.enrichment;

/** How a stage ended. */
public enum Status {
  /** All of the text was looked at; also when nothing was found. */
  DONE,
  /** The budget was reached: what was found up to there is right, later parts were left out. */
  PARTIAL,
  /** The stage does not speak the language of the text. */
  UNSUPPORTED_LANGUAGE
}
