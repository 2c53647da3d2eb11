package dev.dateline.replay.diff;

import java.util.Locale;

/** The stages of an enrichment, in the order in which they are told. */
public enum Stage {
  /** What language the text is in. */
  LANGUAGE,
  /** Whom and what it names. */
  ENTITIES,
  /** Which times it speaks of. */
  DATES;

  /** As in provenance: {@code language}, {@code entities}, {@code dates}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
