package dev.dateline.app.replay.diff;

import dev.dateline.replay.diff.RunDiff;
import dev.dateline.replay.diff.RunDiff.Side;
import dev.dateline.replay.diff.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A comparison as one page that needs no script and asks no host for anything: tables, then the
 * articles that differ most, the older side left and the newer one right.
 */
final class DiffPage {

  /** Says so to the browser too. */
  private static final String NO_REQUESTS = "default-src 'none'; style-src 'unsafe-inline'";

  private static final String[] LEGEND = {
    "person", "PER", "person",
    "organization", "ORG", "organisation",
    "location", "LOC", "place",
    "date", "2024-05-03", "date, with its value",
  };

  private final RunDiff diff;
  private final DiffNotes notes;
  private final Html html = new Html();

  private DiffPage(RunDiff diff) {
    this.diff = diff;
    this.notes = new DiffNotes(diff);
  }

  /** The whole page. */
  static String of(RunDiff diff) {
    var page = new DiffPage(diff);
    page.head();
    page.body();
    return page.html.toString();
  }

  private void head() {
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").line().open("head").line();
    html.open("meta", "charset", "utf-8").line();
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", NO_REQUESTS).line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.open("meta", "name", "color-scheme", "content", "light dark").line();
    html.element("title", notes.title()).line();
    html.open("style").raw(styleSheet()).close("style").line().close("head").line();
  }

  private void body() {
    html.open("body").line().open("main").line();
    heading();
    for (var stage : Stage.values()) {
      new PageTable(html).write(Cells.of(stage, diff), stage, diff.fromTo());
    }
    if (!diff.sample().isEmpty()) {
      html.element("h2", "The articles that differ most").line();
      legend();
      var articles = new PageArticle(html, diff.before().name(), diff.after().name());
      diff.sample().forEach(articles::write);
    }
    html.close("main").line().close("body").line().close("html").line();
  }

  private void heading() {
    html.open("header").element("h1", notes.title()).line();
    html.open("dl", "class", "sides");
    side("new", diff.after());
    side("old", diff.before());
    html.close("dl").line();
    html.element("p", "Articles: " + notes.summary(), "class", "summary").line();
    notes.notes().forEach(note -> html.element("p", note, "class", "note").line());
    html.open("p").text("Next: ").element("code", notes.next());
    html.text(" " + notes.nextWhy()).close("p").close("header").line();
  }

  private void side(String age, Side side) {
    html.open("div").open("dt").element("b", side.name()).text(" (" + age + ")").close("dt");
    html.element("dd", "version " + DiffNotes.versions(side)).close("div");
  }

  private void legend() {
    html.open("p", "class", "legend");
    for (int i = 0; i < LEGEND.length; i += 3) {
      html.open("mark", "class", LEGEND[i]).element("span", LEGEND[i + 2], "class", "surface");
      html.element("span", LEGEND[i + 1], "class", "tag").close("mark").text(" ");
    }
    sign("gained", "+", "gained");
    sign("lost", "−", "lost");
    sign("changed", "≠", "another type, entity or value");
    sign("changed", "↔", "another stretch of text");
    html.close("p").line();
  }

  private void sign(String cssClass, String sign, String words) {
    html.open("mark", "class", cssClass).element("span", sign, "class", "sign");
    html.element("span", words, "class", "surface").close("mark").text(" ");
  }

  private static String styleSheet() {
    try (var in = DiffPage.class.getResourceAsStream("diff.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
