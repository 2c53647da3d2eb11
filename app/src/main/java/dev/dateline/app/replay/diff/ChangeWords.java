package dev.dateline.app.replay.diff;

import dev.dateline.replay.diff.Change;
import dev.dateline.replay.diff.Mark;
import dev.dateline.replay.diff.Mark.Detail;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;

/** A change in a few words, such as {@code LOCATION Roma: country IT → RO}. */
public final class ChangeWords {

  private static final String ARROW = " → ";
  private static final String NONE = "none";

  /** They follow from a date's value. */
  private static final Set<String> BOUNDS = Set.of("earliest", "latest");

  private ChangeWords() {}

  /** The words; {@code text} is the article's. */
  public static String of(Change change, String text) {
    var before = change.before();
    var after = change.after();
    return switch (change.kind()) {
      case GAINED -> after.type() + " " + after.label();
      case LOST -> before.type() + " " + before.label();
      case RETYPED -> retyped(before, after);
      case RELINKED -> before.type() + " " + before.label() + ": " + details(before, after);
      case REVALUED -> revalued(before, after);
      case RESPANNED -> quoted(before, text) + ARROW + quoted(after, text);
      case LANGUAGE -> change.from() + ARROW + change.to();
      case STATUS -> change.stage().word() + ": " + change.from() + ARROW + change.to();
    };
  }

  private static String retyped(Mark before, Mark after) {
    boolean sameName = before.label().equals(after.label());
    return before.type()
        + (sameName ? "" : " " + before.label())
        + ARROW
        + after.type()
        + " "
        + after.label();
  }

  private static String revalued(Mark before, Mark after) {
    var type = before.type() + (before.type().equals(after.type()) ? "" : ARROW + after.type());
    var details = details(before, after);
    return details.isEmpty() ? type + " " + after.label() : type + " " + details;
  }

  private static String quoted(Mark mark, String text) {
    var surface = text.substring(mark.start(), mark.end());
    return "“%s” %s %s".formatted(surface, mark.type(), mark.label());
  }

  /** What the two do not agree on. */
  private static String details(Mark before, Mark after) {
    var words = new ArrayList<String>();
    boolean sameValue = before.label().equals(after.label());
    for (int i = 0; i < before.meaning().size(); i++) {
      var from = before.meaning().get(i);
      var to = after.meaning().get(i);
      if (!Objects.equals(from, to) && (sameValue || !BOUNDS.contains(from.name()))) {
        words.add(detail(from, to));
      }
    }
    return String.join(", ", words);
  }

  private static String detail(Detail from, Detail to) {
    return from.name() + " " + orNone(from) + ARROW + orNone(to);
  }

  private static String orNone(Detail detail) {
    return detail.value() == null ? NONE : detail.value();
  }
}
