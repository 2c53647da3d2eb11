package dev.dateline.app.replay.diff;

import dev.dateline.app.print.Labels;
import dev.dateline.app.print.Palette;
import dev.dateline.app.print.Palette.Style;
import dev.dateline.app.print.StyledText;
import dev.dateline.replay.diff.ArticleDiff;
import dev.dateline.replay.diff.Change;
import dev.dateline.replay.diff.Excerpt;
import dev.dateline.replay.diff.FromTo;
import dev.dateline.replay.diff.RunDiff;
import dev.dateline.replay.diff.RunDiff.Side;
import dev.dateline.replay.diff.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A comparison for people: numbers, then the articles that differ most, then what to do next. */
final class DiffText {

  /** Of one article; the other formats have them all. */
  private static final int MOST_CHANGES = 8;

  private static final int MOST_FROM_TO = 10;

  /** The columns before and after: 80 columns of a screen do not hold them. */
  private static final int TOTALS = 2;

  private static final int LONGEST_TITLE = 60;
  private static final Pattern LINE_END = Pattern.compile("[ \\t\\r]*\\n\\s*");

  private final Palette palette;
  private final int columns;
  private final Labels labels;
  private final StringBuilder out = new StringBuilder();

  private DiffText(Palette palette, int columns) {
    this.palette = palette;
    this.columns = columns;
    this.labels = new Labels(palette, columns);
  }

  /** The whole of it, ending with an empty line. */
  static String of(RunDiff diff, Palette palette, int columns) {
    var text = new DiffText(palette, columns);
    text.heading(diff);
    for (var stage : Stage.values()) {
      text.table(Cells.of(stage, diff).without(stage == Stage.LANGUAGE ? 0 : TOTALS));
      text.fromTo(stage, diff);
    }
    int number = 1;
    for (var article : diff.sample()) {
      text.article(number++, article);
    }
    text.next(diff);
    return text.out.toString();
  }

  private void heading(RunDiff diff) {
    var notes = new DiffNotes(diff);
    Labels.rule(out, notes.title(), columns, palette);
    side(diff.after());
    side(diff.before());
    line("articles", notes.summary());
    notes.notes().forEach(note -> line("note", note));
    out.append('\n');
  }

  private void side(Side side) {
    line("version", side.name() + ": " + DiffNotes.versions(side));
  }

  private void table(Cells table) {
    var widths = new ArrayList<Integer>();
    for (int column = 0; column < table.header().size(); column++) {
      widths.add(width(table, column));
    }
    row(table.title(), table.header(), widths, Style.HEADLINE);
    table.rows().forEach(row -> row("  " + row.get(0), row, widths, null));
  }

  private static int width(Cells table, int column) {
    return table.rows().stream()
        .mapToInt(row -> row.get(column).length())
        .reduce(
            column == 0 ? table.title().length() : table.header().get(column).length(), Math::max);
  }

  private void row(String first, List<String> cells, List<Integer> widths, Style style) {
    var line = new StringBuilder(pad(first, widths.get(0) + 2));
    for (int column = 1; column < cells.size(); column++) {
      var cell = cells.get(column);
      line.append(" ".repeat(2 + widths.get(column) - cell.length())).append(cell);
    }
    out.append(style == null ? line : palette.paint(line.toString(), style)).append('\n');
  }

  private void fromTo(Stage stage, RunDiff diff) {
    var entries =
        diff.fromTo().entrySet().stream()
            .filter(entry -> entry.getKey().stage() == stage)
            .sorted(Comparator.comparing((Map.Entry<FromTo, Long> entry) -> -entry.getValue()))
            .toList();
    entries.stream()
        .limit(MOST_FROM_TO)
        .forEach(entry -> line(entry.getKey().kind().word(), DiffNotes.fromTo(entry)));
    if (entries.size() > MOST_FROM_TO) {
      line("", "and %d more".formatted(entries.size() - MOST_FROM_TO));
    }
    out.append('\n');
  }

  private void article(int number, ArticleDiff article) {
    var title = DiffNotes.title(article, LONGEST_TITLE);
    Labels.rule(out, number + ". " + oneLine(title), columns, palette);
    line("article", DiffNotes.about(article));
    var text = article.article().getText();
    article.changes().stream().limit(MOST_CHANGES).forEach(change -> change(change, text));
    int more = article.changes().size() - MOST_CHANGES;
    if (more > 0) {
      line("", "and %s more; --format json or html has them".formatted(DiffNotes.number(more)));
    }
    out.append('\n');
  }

  private void change(Change change, String text) {
    line(change.kind().word(), oneLine(ChangeWords.of(change, text)));
    if (change.kind().isOfMarks()) {
      labels.line(out, "", context(change, text));
    }
  }

  private StyledText context(Change change, String text) {
    var excerpt = Excerpt.of(text, change.start(), change.end(), DiffPrinter.CONTEXT);
    boolean plain = palette == Palette.PLAIN;
    return new StyledText()
        .append(excerpt.cutBefore() ? "… " : "", Style.QUIET)
        .append(oneLine(excerpt.before()), Style.QUIET)
        .append(plain ? "[" : "", null)
        .append(oneLine(excerpt.marked()), style(change))
        .append(plain ? "]" : "", null)
        .append(oneLine(excerpt.after()), Style.QUIET)
        .append(excerpt.cutAfter() ? " …" : "", Style.QUIET);
  }

  private static Style style(Change change) {
    var mark = change.after() == null ? change.before() : change.after();
    return switch (mark.type()) {
      case "PERSON" -> Style.PERSON;
      case "ORGANIZATION" -> Style.ORGANIZATION;
      case "LOCATION" -> Style.LOCATION;
      default -> Style.DATE;
    };
  }

  private void next(RunDiff diff) {
    var notes = new DiffNotes(diff);
    line("next", notes.next());
    line("", notes.nextWhy());
  }

  private void line(String label, String value) {
    labels.line(out, label, new StyledText().append(value, null));
  }

  /** Line ends shown, so that an example stays one. */
  private static String oneLine(String text) {
    return LINE_END.matcher(text).replaceAll(" ↵ ");
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
