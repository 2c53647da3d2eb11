package dev.dateline.app.replay.diff;

/** Formats of a comparison. */
public enum DiffFormat {
  /** Tables and examples, for people. */
  TEXT,
  /** One JSON object, for programs. */
  JSON,
  /** One self-contained page. */
  HTML
}
