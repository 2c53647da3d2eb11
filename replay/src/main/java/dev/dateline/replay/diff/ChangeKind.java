package dev.dateline.replay.diff;

import java.util.List;

/** How something differs between two results of one article. */
public enum ChangeKind {
  /** Only the newer side has it. */
  GAINED("gained"),
  /** Only the older side has it. */
  LOST("lost"),
  /** The same stretch of text, another type of entity. */
  RETYPED("retyped"),
  /** The same stretch and type, another entity: its id, name or country. */
  RELINKED("relinked"),
  /** The same stretch of text, another time: its value, type, bounds or range. */
  REVALUED("revalued"),
  /** A stretch that overlaps the one it replaces. */
  RESPANNED("re-spanned"),
  /** Another language, or mixed or detected otherwise. */
  LANGUAGE("language"),
  /** The stage ended otherwise, such as DONE instead of FAILED. */
  STATUS("status");

  private final String word;

  ChangeKind(String word) {
    this.word = word;
  }

  /** For people: {@code gained}, {@code re-spanned}. */
  public String word() {
    return word;
  }

  /** Whether a mark in the text changed, and not what is said of the whole article. */
  public boolean isOfMarks() {
    return this != LANGUAGE && this != STATUS;
  }

  /** The kinds of changed marks that a stage knows, in the order in which they are told. */
  public static List<ChangeKind> ofMarks(Stage stage) {
    return switch (stage) {
      case LANGUAGE -> List.of();
      case ENTITIES -> List.of(GAINED, LOST, RETYPED, RELINKED, RESPANNED);
      case DATES -> List.of(GAINED, LOST, REVALUED, RESPANNED);
    };
  }
}
