package dev.dateline.app.print;

import dev.dateline.app.print.Palette.Style;
import dev.dateline.schema.Article;
import dev.dateline.schema.EnrichedArticle;

/** An enriched article for people: where it comes from, its text with marks, what was found. */
public final class ArticleText {

  private final Palette palette;
  private final int columns;

  /**
   * A layout.
   *
   * @param palette how kinds of text are set apart
   * @param columns where prose is wrapped
   */
  public ArticleText(Palette palette, int columns) {
    this.palette = palette;
    this.columns = columns;
  }

  /** The article, ending with an empty line. */
  public String of(EnrichedArticle enriched) {
    var article = enriched.getArticle();
    var out = new StringBuilder();
    Labels.rule(out, source(article), columns, palette);
    headlineApart(out, article);
    marked(enriched).writeTo(out, columns, palette);
    out.append('\n');
    new FindingsText(palette, columns).write(out, enriched);
    return out.append('\n').toString();
  }

  /** An article before enrichment, ending with an empty line. */
  public String of(Article article) {
    var out = new StringBuilder();
    Labels.rule(out, source(article), columns, palette);
    headlineApart(out, article);
    var text = new StyledText();
    prose(text, article.getText(), 0, article.getText().length(), headlineLength(article));
    text.writeTo(out, columns, palette);
    out.append('\n');
    new FindingsText(palette, columns).origin(out, article);
    return out.append('\n').toString();
  }

  /** Files by their path. */
  private static String source(Article article) {
    return article.getSource().getUri().replaceFirst("^file://", "");
  }

  /** A headline that is not the start of the text stands above it. */
  private void headlineApart(StringBuilder out, Article article) {
    if (article.getHeadline() != null && headlineLength(article) == 0) {
      new StyledText().append(article.getHeadline(), Style.HEADLINE).writeTo(out, columns, palette);
      out.append('\n');
    }
  }

  private StyledText marked(EnrichedArticle enriched) {
    var text = enriched.getArticle().getText();
    int headline = headlineLength(enriched.getArticle());
    var result = new StyledText();
    int at = 0;
    for (var mark : Highlights.of(enriched)) {
      prose(result, text, at, mark.start(), headline);
      mark.writeTo(result, text.substring(mark.start(), mark.end()), palette);
      at = mark.end();
    }
    prose(result, text, at, text.length(), headline);
    return result;
  }

  private static void prose(StyledText out, String text, int start, int end, int headline) {
    int bold = Math.max(start, Math.min(end, headline));
    out.append(text.substring(start, bold), Style.HEADLINE);
    out.append(text.substring(bold, end), null);
  }

  private static int headlineLength(Article article) {
    var headline = article.getHeadline();
    return headline != null && article.getText().startsWith(headline) ? headline.length() : 0;
  }
}
