package dev.dateline.app.replay.diff;

import dev.dateline.app.replay.diff.Passages.Passage;
import dev.dateline.replay.diff.ArticleDiff;
import dev.dateline.replay.diff.Change;

/** An article of the page: what changed as a list, then both sides beside each other. */
final class PageArticle {

  /** More is no reading: the JSON has them all. */
  private static final int MOST_CHANGES = 200;

  private static final int MOST_PASSAGES = 40;
  private static final int LONGEST_TITLE = 200;

  private final Html html;
  private final String before;
  private final String after;

  /**
   * Articles on a page.
   *
   * @param before the older side's name
   * @param after the newer side's name
   */
  PageArticle(Html html, String before, String after) {
    this.html = html;
    this.before = before;
    this.after = after;
  }

  void write(ArticleDiff article) {
    html.open("article").line();
    html.element("h3", DiffNotes.title(article, LONGEST_TITLE), "dir", "auto").line();
    html.element("p", DiffNotes.about(article), "class", "about").line();
    changes(article);
    sides(article);
    html.close("article").line();
  }

  private void changes(ArticleDiff article) {
    var text = article.article().getText();
    html.open("details").element("summary", "What changed, one by one").open("ul").line();
    article.changes().stream().limit(MOST_CHANGES).forEach(change -> change(change, text));
    html.close("ul");
    more(article.changes().size() - MOST_CHANGES, "changes");
    html.close("details").line();
  }

  private void change(Change change, String text) {
    html.open("li").open("b", "class", Signs.cssClass(change.kind()));
    html.text(Signs.of(change.kind()) + " " + change.kind().word()).close("b").text(" ");
    html.element("bdi", ChangeWords.of(change, text)).close("li").line();
  }

  private void sides(ArticleDiff article) {
    var old = MarkedText.before(article);
    var young = MarkedText.after(article);
    var passages = Passages.of(article.article().getText(), article.changes());
    int at = 0;
    for (var passage : passages.subList(0, Math.min(MOST_PASSAGES, passages.size()))) {
      gap(passage.start() - at);
      html.open("div", "class", "pair");
      side(before, "before", old, passage);
      side(after, "after", young, passage);
      html.close("div").line();
      at = passage.end();
    }
    more(passages.size() - MOST_PASSAGES, "passages");
    if (passages.size() <= MOST_PASSAGES) {
      gap(article.article().getText().length() - at);
    }
  }

  private void side(String name, String cssClass, MarkedText text, Passage passage) {
    html.open("div", "class", "side " + cssClass).element("h4", name);
    html.open("div", "class", "text", "dir", "auto");
    text.write(html, passage);
    html.close("div").close("div");
  }

  private void gap(int length) {
    if (length > 0) {
      var words = "⋯ " + DiffNotes.number(length) + " characters without a change ⋯";
      html.element("p", words, "class", "gap").line();
    }
  }

  private void more(int number, String what) {
    if (number > 0) {
      var words = "and %s more %s; --format json has them all";
      html.element("p", words.formatted(DiffNotes.number(number), what), "class", "gap").line();
    }
  }
}
