package dev.dateline.app.replay.diff;

import dev.dateline.replay.diff.ChangeKind;
import dev.dateline.replay.diff.Mark;
import java.util.Locale;

/** How marks and changes are told apart on the page: by sign and tag, and besides by colour. */
final class Signs {

  private Signs() {}

  /** A sign that needs no colour. */
  static String of(ChangeKind kind) {
    return switch (kind) {
      case GAINED -> "+";
      case LOST -> "−";
      case RESPANNED -> "↔";
      case RETYPED, RELINKED, REVALUED, LANGUAGE, STATUS -> "≠";
    };
  }

  static String cssClass(ChangeKind kind) {
    return switch (kind) {
      case GAINED -> "gained";
      case LOST -> "lost";
      default -> "changed";
    };
  }

  /** A class for each type of entity, and one for dates. */
  static String cssClass(Mark mark) {
    return switch (mark.type()) {
      case "PERSON", "ORGANIZATION", "LOCATION" -> mark.type().toLowerCase(Locale.ROOT);
      default -> "date";
    };
  }

  /** PER, ORG, LOC; of a date its value. */
  static String shortType(Mark mark) {
    return switch (mark.type()) {
      case "PERSON" -> "PER";
      case "ORGANIZATION" -> "ORG";
      case "LOCATION" -> "LOC";
      default -> mark.label();
    };
  }
}
