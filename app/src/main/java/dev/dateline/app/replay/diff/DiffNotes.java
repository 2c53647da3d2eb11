package dev.dateline.app.replay.diff;

import dev.dateline.replay.RunComparison;
import dev.dateline.replay.diff.ArticleDiff;
import dev.dateline.replay.diff.Excerpt;
import dev.dateline.replay.diff.FromTo;
import dev.dateline.replay.diff.RunDiff;
import dev.dateline.replay.diff.RunDiff.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences around the numbers of a comparison, the same in text and on the page. */
final class DiffNotes {

  private static final int MOST_VERSIONS = 5;

  private final RunDiff diff;

  DiffNotes(RunDiff diff) {
    this.diff = diff;
  }

  /** What is compared with what. */
  String title() {
    return "%s compared with %s".formatted(diff.after().name(), diff.before().name());
  }

  /** The pipeline versions of a side, the most frequent first. */
  static String versions(Side side) {
    var words =
        side.versions().entrySet().stream()
            .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
            .limit(MOST_VERSIONS)
            .map(entry -> entry.getKey() + " (" + articles(entry.getValue()) + ")")
            .collect(Collectors.joining(", "));
    int more = side.versions().size() - MOST_VERSIONS;
    return words.isEmpty()
        ? "none compared"
        : words + (more > 0 ? " and %d more".formatted(more) : "");
  }

  /** How much changed, in a sentence. */
  String summary() {
    var total = diff.total();
    return "%s compared: %s unchanged (%s with the same bytes), %s changed"
        .formatted(
            number(total.compared()),
            number(total.unchanged()),
            number(total.identical()),
            number(total.changed()));
  }

  /** What must be known before the numbers are believed, a sentence each. */
  List<String> notes() {
    var notes = new ArrayList<String>();
    add(notes, diff.after());
    add(notes, diff.before());
    if (diff.otherText() > 0) {
      notes.add(
          "%s left out: the two sides have different texts of them"
              .formatted(articles(diff.otherText())));
    }
    return notes;
  }

  /** What to do next, a command; empty when there is nothing to do. */
  String next() {
    var run = diff.after().name();
    if (diff.after().progress() != null) {
      return "dateline replay run … --as %s".formatted(run);
    }
    return diff.before().name().equals(RunComparison.LIVE)
        ? "dateline replay promote %s --dry-run".formatted(run)
        : "dateline replay diff %s --against live".formatted(run);
  }

  /** Why. */
  String nextWhy() {
    if (diff.after().progress() != null) {
      return "the same command as before goes on where it is";
    }
    return diff.before().name().equals(RunComparison.LIVE)
        ? "says what would become live; without --dry-run it does"
        : "tells the run from what is live";
  }

  /** How often something changed from what to what. */
  static String fromTo(Map.Entry<FromTo, Long> entry) {
    var change = entry.getKey();
    return "%s → %s: %s".formatted(change.from(), change.to(), articles(entry.getValue()));
  }

  /** The headline, or how the text begins; at most so many UTF-16 code units, and no line end. */
  static String title(ArticleDiff article, int longest) {
    var headline = article.article().getHeadline();
    var all = headline == null ? article.article().getText() : headline;
    var line = all.strip().lines().findFirst().orElse(article.id());
    var excerpt = Excerpt.of(line, 0, 0, longest);
    return excerpt.after().stripTrailing() + (excerpt.cutAfter() ? " …" : "");
  }

  /** Which article it is, and how much of it changed. */
  static String about(ArticleDiff article) {
    int changes = article.changes().size();
    return "%s · %s · %s · %s"
        .formatted(
            article.id(),
            article.language(),
            number(changes) + (changes == 1 ? " change" : " changes"),
            article.article().getSource().getUri());
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String articles(long number) {
    return number(number) + (number == 1 ? " article" : " articles");
  }

  private static void add(List<String> notes, Side side) {
    if (side.progress() != null) {
      notes.add(
          "%s is not done: %s of %s so far"
              .formatted(
                  side.name(),
                  number(side.progress().written()),
                  articles(side.progress().chosen())));
    }
    addIfAny(notes, side.only(), "only in " + side.name());
    addIfAny(
        notes,
        side.unreadable(),
        "left out: the record in %s cannot be read".formatted(side.name()));
    addIfAny(
        notes,
        side.missing(),
        "left out: replaced in %s while being compared".formatted(side.name()));
  }

  private static void addIfAny(List<String> notes, long number, String what) {
    if (number > 0) {
      notes.add(articles(number) + " " + what);
    }
  }
}
