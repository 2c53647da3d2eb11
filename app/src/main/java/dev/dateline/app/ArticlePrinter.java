package dev.dateline.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.dateline.app.print.ArticleText;
import dev.dateline.app.print.Palette;
import dev.dateline.app.print.RecordJson;
import dev.dateline.schema.EnrichedArticle;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Prints enriched articles. In JSON each is one object that starts with the caller's own id. */
public final class ArticlePrinter {

  private static final JsonFactory JSON = new JsonFactory();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private final Format format;
  private final PrintStream out;
  private final ArticleText text;

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
  }

  /** What writes into an open JSON object. */
  @FunctionalInterface
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /** Prints one article. */
  public void print(EnrichedArticle article) {
    print(article, json -> {});
  }

  /** Prints one article; {@code more} is added to its JSON object. */
  void print(EnrichedArticle article, Fields more) {
    if (format == Format.TEXT) {
      out.print(text.of(article));
      return;
    }
    printObject(
        json -> {
          json.writeStringField("id", idOf(article));
          RecordJson.writeFields(json, article);
          more.write(json);
        });
  }

  /** Prints one JSON object. */
  void printObject(Fields fields) {
    // Text may hold halves of surrogate pairs: a writer passes them on, a byte generator throws.
    var written = new StringWriter();
    try (var json = JSON.createGenerator(written)) {
      if (format == Format.JSON) {
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));
      }
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print(written.append('\n'));
  }

  private static String idOf(EnrichedArticle article) {
    var own = article.getArticle().getSource().getId();
    return own == null ? article.getArticle().getId() : own;
  }
}
