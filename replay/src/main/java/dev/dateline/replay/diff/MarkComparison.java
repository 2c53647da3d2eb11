package dev.dateline.replay.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Compares the marks of one stage. Marks of equal span answer each other; what is left is paired
 * with what it overlaps, one to one, the best overlap first; the rest is gained or lost.
 */
final class MarkComparison {

  private final Stage stage;
  private final List<Change> changes = new ArrayList<>();

  private MarkComparison(Stage stage) {
    this.stage = stage;
  }

  /**
   * What changed, in no particular order.
   *
   * @param before the older side's marks in text order
   * @param after the newer side's marks in text order
   */
  static List<Change> of(Stage stage, List<Mark> before, List<Mark> after) {
    var comparison = new MarkComparison(stage);
    var lost = new ArrayList<>(before);
    var gained = new ArrayList<>(after);
    comparison.takeSameSpans(lost, gained);
    Overlaps.take(lost, gained, comparison.adding(ChangeKind.RESPANNED));
    lost.forEach(mark -> comparison.add(ChangeKind.LOST, mark, null));
    gained.forEach(mark -> comparison.add(ChangeKind.GAINED, null, mark));
    return comparison.changes;
  }

  /** Takes marks of equal span out of both lists. */
  private void takeSameSpans(List<Mark> before, List<Mark> after) {
    var lost = new ArrayList<Mark>();
    var gained = new ArrayList<Mark>();
    int at = 0;
    for (var mark : before) {
      while (at < after.size() && isBefore(after.get(at), mark)) {
        gained.add(after.get(at++));
      }
      if (at < after.size() && mark.sameSpan(after.get(at))) {
        compare(mark, after.get(at++));
      } else {
        lost.add(mark);
      }
    }
    gained.addAll(after.subList(at, after.size()));
    replace(before, lost);
    replace(after, gained);
  }

  private void compare(Mark before, Mark after) {
    boolean sameType = before.type().equals(after.type());
    if (stage == Stage.DATES) {
      addIf(!before.equals(after), ChangeKind.REVALUED, before, after);
    } else {
      addIf(!sameType, ChangeKind.RETYPED, before, after);
      addIf(sameType && !before.equals(after), ChangeKind.RELINKED, before, after);
    }
  }

  private BiConsumer<Mark, Mark> adding(ChangeKind kind) {
    return (before, after) -> add(kind, before, after);
  }

  private void addIf(boolean differs, ChangeKind kind, Mark before, Mark after) {
    if (differs) {
      add(kind, before, after);
    }
  }

  private void add(ChangeKind kind, Mark before, Mark after) {
    changes.add(Change.ofMarks(stage, kind, before, after));
  }

  private static boolean isBefore(Mark one, Mark other) {
    return one.start() < other.start() || (one.start() == other.start() && one.end() < other.end());
  }

  private static void replace(List<Mark> marks, List<Mark> with) {
    marks.clear();
    marks.addAll(with);
  }
}
