package dev.dateline.enrichment.dates.meaning;

import java.time.LocalDate;

/**
 * What the value of a mention was counted from.
 *
 * @param kind what it is
 * @param first first day it can be
 * @param last last day it can be
 */
public record Anchor(Kind kind, LocalDate first, LocalDate last) {

  /** What can be an anchor. */
  public enum Kind {
    /** Nothing: the mention says all itself. */
    NONE("none"),
    /** The date of publication. */
    PUBLISHED("published"),
    /** A date mentioned before. */
    PREVIOUS("mentioned before:"),
    /** The years of a story of the past. */
    STORY("story around");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  static Anchor of(Kind kind, Anchors days) {
    return new Anchor(kind, days.first(), days.last());
  }

  /** The anchor of what says all itself. */
  static Anchor none() {
    return of(Kind.NONE, Anchors.OPEN);
  }

  /** For people: {@code published 2023-09-01/2023-09-30}. */
  @Override
  public String toString() {
    if (kind == Kind.NONE) {
      return kind.words;
    }
    if (first.equals(Anchors.OPEN.first())) {
      return kind.words + " at an unknown date";
    }
    return kind.words + " " + first + (first.equals(last) ? "" : "/" + last);
  }
}
