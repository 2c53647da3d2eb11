package dev.dateline.app;

import dev.dateline.app.print.ArticleText;
import dev.dateline.app.print.Palette;
import dev.dateline.app.print.RecordJson;
import dev.dateline.schema.EnrichedArticle;
import java.io.PrintStream;

/** Prints enriched articles. In JSON each is one object that starts with the caller's own id. */
public final class ArticlePrinter {

  private final Format format;
  private final PrintStream out;
  private final ArticleText text;
  private final JsonObjects objects;

  /**
   * A printer.
   *
   * @param format how
   * @param palette colours or marks of {@link Format#TEXT}
   * @param columns where text is wrapped
   * @param out to where; neither flushed nor closed
   */
  public ArticlePrinter(Format format, Palette palette, int columns, PrintStream out) {
    this.format = format;
    this.out = out;
    this.text = new ArticleText(palette, columns);
    this.objects = new JsonObjects(format == Format.JSON, out);
  }

  /** Prints one article. */
  public void print(EnrichedArticle article) {
    print(article, json -> {});
  }

  /** Prints one article and why the stages found what they found in it. */
  void print(EnrichedArticle article, Explanations why) {
    print(article, why::writeTo);
    if (format == Format.TEXT) {
      out.print(why.asText());
    }
  }

  /** Prints one article; {@code more} is added to its JSON object. */
  void print(EnrichedArticle article, JsonObjects.Fields more) {
    if (format == Format.TEXT) {
      out.print(text.of(article));
      return;
    }
    objects.print(
        json -> {
          json.writeStringField("id", idOf(article));
          RecordJson.writeFields(json, article);
          more.write(json);
        });
  }

  private static String idOf(EnrichedArticle article) {
    var own = article.getArticle().getSource().getId();
    return own == null ? article.getArticle().getId() : own;
  }
}
