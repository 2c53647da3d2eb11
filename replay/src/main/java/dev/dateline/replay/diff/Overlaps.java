package dev.dateline.replay.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Pairs of marks that share text, each mark in one pair at most, the pair that shares most first.
 * Takes time in the number of marks and overlaps, not in the product of marks.
 */
final class Overlaps {

  /** Which pair is better: more text shared, then the same type, then the earlier in the text. */
  private static final Comparator<Pair> BEST_FIRST =
      Comparator.comparingInt((Pair pair) -> -pair.before().overlap(pair.after()))
          .thenComparing(pair -> !pair.before().type().equals(pair.after().type()))
          .thenComparingInt(pair -> pair.before().start())
          .thenComparingInt(pair -> pair.after().start());

  private Overlaps() {}

  private record Pair(Mark before, Mark after) {}

  /** Takes the pairs out of both lists, which are in text order, and gives them to {@code sink}. */
  static void take(List<Mark> before, List<Mark> after, BiConsumer<Mark, Mark> sink) {
    Set<Mark> used = Collections.newSetFromMap(new IdentityHashMap<>());
    var pairs = all(before, after);
    pairs.sort(BEST_FIRST);
    for (var pair : pairs) {
      if (!used.contains(pair.before()) && !used.contains(pair.after())) {
        used.add(pair.before());
        used.add(pair.after());
        sink.accept(pair.before(), pair.after());
      }
    }
    before.removeIf(used::contains);
    after.removeIf(used::contains);
  }

  /** Marks of one side do not overlap each other, so that what lies behind is never met again. */
  private static List<Pair> all(List<Mark> before, List<Mark> after) {
    var pairs = new ArrayList<Pair>();
    int first = 0;
    for (var mark : before) {
      while (first < after.size() && after.get(first).end() <= mark.start()) {
        first++;
      }
      for (int at = first; at < after.size() && after.get(at).start() < mark.end(); at++) {
        if (mark.overlap(after.get(at)) > 0) {
          pairs.add(new Pair(mark, after.get(at)));
        }
      }
    }
    return pairs;
  }
}
