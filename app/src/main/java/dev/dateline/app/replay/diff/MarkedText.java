package dev.dateline.app.replay.diff;

import dev.dateline.app.replay.diff.Passages.Passage;
import dev.dateline.replay.diff.ArticleDiff;
import dev.dateline.replay.diff.Change;
import dev.dateline.replay.diff.ChangeKind;
import dev.dateline.replay.diff.Mark;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** One side of an article: its marks, each with the change that it is part of, if any. */
final class MarkedText {

  private final String text;
  private final TreeMap<Integer, Mark> marks = new TreeMap<>();
  private final Map<Mark, ChangeKind> changed = new HashMap<>();

  private MarkedText(
      String text, List<Mark> marks, List<Change> changes, Function<Change, Mark> side) {
    this.text = text;
    changes.forEach(change -> changed.put(side.apply(change), change.kind()));
    marks.stream().filter(changed::containsKey).forEach(this::addIfApart);
    marks.forEach(this::addIfApart);
  }

  /** The older side. */
  static MarkedText before(ArticleDiff article) {
    return new MarkedText(
        article.article().getText(), article.before(), article.changes(), Change::before);
  }

  /** The newer side. */
  static MarkedText after(ArticleDiff article) {
    return new MarkedText(
        article.article().getText(), article.after(), article.changes(), Change::after);
  }

  /** Writes a passage, its marks highlighted. */
  void write(Html html, Passage passage) {
    int at = passage.start();
    for (var mark : inside(passage)) {
      html.text(text.substring(at, mark.start()));
      write(html, mark);
      at = mark.end();
    }
    html.text(text.substring(at, passage.end()));
  }

  private Collection<Mark> inside(Passage passage) {
    return marks.subMap(passage.start(), passage.end()).values().stream()
        .filter(mark -> mark.end() <= passage.end())
        .toList();
  }

  private void write(Html html, Mark mark) {
    var kind = changed.get(mark);
    var sign = kind == null ? "" : Signs.of(kind);
    var change = kind == null ? "" : " " + Signs.cssClass(kind);
    html.open("mark", "class", Signs.cssClass(mark) + change, "title", title(mark, kind));
    // Sign and tag have a direction of their own, so that the text alone decides on the text's.
    html.element("span", sign, "class", "sign", "dir", "ltr");
    html.element("span", text.substring(mark.start(), mark.end()), "class", "surface");
    html.element("span", Signs.shortType(mark), "class", "tag", "dir", "ltr");
    html.close("mark");
  }

  private static String title(Mark mark, ChangeKind kind) {
    var words = mark.type() + " " + mark.label();
    return kind == null ? words : kind.word() + ": " + words;
  }

  /** What changed is added first, and so is shown where marks of two stages overlap. */
  private void addIfApart(Mark mark) {
    var before = marks.lowerEntry(mark.end());
    boolean overlaps = before != null && before.getValue().end() > mark.start();
    boolean isOfText =
        mark.start() >= 0 && mark.start() < mark.end() && mark.end() <= text.length();
    if (isOfText && !overlaps) {
      marks.put(mark.start(), mark);
    }
  }
}
