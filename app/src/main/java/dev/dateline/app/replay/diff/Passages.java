package dev.dateline.app.replay.diff;

import dev.dateline.replay.diff.Change;
import dev.dateline.replay.diff.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** The stretches of a text in which something changed, in text order, with what is around. */
final class Passages {

  /** UTF-16 code units around a change: an article of usual length is shown whole. */
  private static final int AROUND = 400;

  /** A gap shorter than this is shown too: telling of it takes as much room. */
  private static final int SHORTEST_GAP = 120;

  private Passages() {}

  /**
   * A stretch of text.
   *
   * @param start first UTF-16 code unit
   * @param end one past the last
   */
  record Passage(int start, int end) {}

  /** Those of a text; its beginning when nothing in it changed. */
  static List<Passage> of(String text, List<Change> changes) {
    var passages = new ArrayList<Passage>();
    for (var change : changes) {
      if (change.kind().isOfMarks()) {
        add(passages, around(text, change.start(), change.end()));
      }
    }
    if (passages.isEmpty()) {
      passages.add(around(text, 0, 0));
    }
    return passages;
  }

  private static Passage around(String text, int start, int end) {
    var excerpt = Excerpt.of(text, start, end, AROUND);
    int from = start - excerpt.before().length();
    int to = end + excerpt.after().length();
    return new Passage(
        from <= SHORTEST_GAP ? 0 : from, text.length() - to <= SHORTEST_GAP ? text.length() : to);
  }

  private static void add(List<Passage> passages, Passage next) {
    var last = passages.isEmpty() ? null : passages.get(passages.size() - 1);
    if (last == null || next.start() - last.end() > SHORTEST_GAP) {
      passages.add(next);
    } else {
      passages.set(
          passages.size() - 1, new Passage(last.start(), Math.max(last.end(), next.end())));
    }
  }
}
