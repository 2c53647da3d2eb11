package dev.dateline.app;

/** Formats of records on standard output. */
public enum Format {
  /** For people. */
  TEXT,
  /** Indented JSON objects, one after the other. */
  JSON,
  /** One JSON object per line. */
  JSONL
}
