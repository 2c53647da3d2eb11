package dev.dateline.replay.diff;

import java.util.Comparator;
import java.util.Objects;

/**
 * One difference between two results of an article.
 *
 * @param stage whose result differs
 * @param kind how
 * @param before the older side's mark; null when it has none, and for what is said of the whole
 *     article
 * @param after the newer side's mark; null likewise
 * @param from what the older side says; null when it says nothing
 * @param to what the newer side says; null when it says nothing
 */
public record Change(
    Stage stage, ChangeKind kind, Mark before, Mark after, String from, String to) {

  /** The whole article's first, then in text order; where two begin alike the older side's. */
  static final Comparator<Change> IN_TEXT_ORDER =
      Comparator.comparing((Change change) -> change.kind().isOfMarks())
          .thenComparing(Change::stageOfWhole)
          .thenComparingInt(Change::start)
          .thenComparing(Change::stage)
          .thenComparing(Change::kind)
          .thenComparingInt(Change::end);

  /** A mark that changed; one of the two may be null. */
  static Change ofMarks(Stage stage, ChangeKind kind, Mark before, Mark after) {
    return new Change(stage, kind, before, after, label(before), label(after));
  }

  /** What is said of the whole article. */
  static Change ofArticle(Stage stage, ChangeKind kind, String from, String to) {
    return new Change(stage, kind, null, null, from, to);
  }

  /** First UTF-16 code unit of what it is about, on either side; 0 for the whole article. */
  public int start() {
    return Math.min(start(before, after), start(after, before));
  }

  /** One past the last UTF-16 code unit of what it is about; 0 for the whole article. */
  public int end() {
    return Math.max(before == null ? 0 : before.end(), after == null ? 0 : after.end());
  }

  private Stage stageOfWhole() {
    return kind.isOfMarks() ? Stage.LANGUAGE : stage;
  }

  private static int start(Mark mark, Mark otherwise) {
    var known = mark == null ? otherwise : mark;
    return known == null ? 0 : known.start();
  }

  private static String label(Mark mark) {
    return mark == null ? null : Objects.requireNonNull(mark.label(), "label");
  }
}
