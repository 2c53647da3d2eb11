package dev.dateline.app;

import dev.dateline.app.print.ArticleText;
import dev.dateline.app.print.FindingsText;
import dev.dateline.app.print.MentionText;
import dev.dateline.app.print.Palette;
import dev.dateline.app.print.PlainRecord;
import dev.dateline.app.print.RecordJson;
import dev.dateline.schema.Article;
import dev.dateline.schema.ArticleDates;
import dev.dateline.schema.ArticleEntities;
import dev.dateline.schema.ArticleLanguage;
import dev.dateline.schema.DateMentions;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.EntityMentions;
import dev.dateline.schemas.MentionKey;
import java.io.PrintStream;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Prints the records of any of our topics. JSON says besides where each record stands. */
final class TailPrinter {

  private final Format format;
  private final Palette palette;
  private final int columns;
  private final PrintStream out;
  private final ArticlePrinter articles;
  private final JsonObjects objects;

  TailPrinter(Format format, Palette palette, int columns, PrintStream out) {
    this.format = format;
    this.palette = palette;
    this.columns = columns;
    this.out = out;
    this.articles = new ArticlePrinter(format, palette, columns, out);
    this.objects = new JsonObjects(format == Format.JSON, out);
  }

  /** Prints a dead letter. */
  void printDead(ConsumerRecord<byte[], byte[]> letter) {
    if (format == Format.TEXT) {
      new DeadLetterPrinter(palette, columns, out).printText(letter);
      return;
    }
    objects.print(
        json -> {
          DeadLetterPrinter.writeFields(json, letter);
          RecordJsonFields.write(json, letter);
        });
  }

  /** Prints that an article mentions something no more. */
  void printDeletion(ConsumerRecord<byte[], byte[]> record, MentionKey key) {
    if (format == Format.TEXT) {
      out.print(new MentionText(palette, columns).deletion(key.subject(), key.articleId()));
      return;
    }
    objects.print(
        json -> {
          json.writeStringField("deleted", key.subject());
          json.writeStringField("articleId", key.articleId());
          RecordJsonFields.write(json, record);
        });
  }

  /** Prints a record whose value is {@code value}. */
  void print(ConsumerRecord<byte[], byte[]> record, IndexedRecord value) {
    if (value instanceof EnrichedArticle article) {
      articles.print(article, json -> RecordJsonFields.write(json, record));
    } else if (format == Format.TEXT) {
      out.print(text(value));
    } else {
      objects.print(
          json -> {
            RecordJson.writeFields(json, value);
            RecordJsonFields.write(json, record);
          });
    }
  }

  private String text(IndexedRecord value) {
    if (value instanceof Article article) {
      return new ArticleText(palette, columns).of(article);
    }
    if (value instanceof EntityMentions it) {
      return new MentionText(palette, columns).of(it);
    }
    if (value instanceof DateMentions it) {
      return new MentionText(palette, columns).of(it);
    }
    var findings = new FindingsText(palette, columns);
    if (value instanceof ArticleLanguage it) {
      var lines = new PlainRecord(palette, columns).start(it.getArticleId());
      findings.language(lines.more(), it.getLanguage());
      return lines.end();
    }
    if (value instanceof ArticleEntities it) {
      var lines = new PlainRecord(palette, columns).start(it.getArticleId());
      findings.entities(lines.more(), it.getEntities());
      return lines.end();
    }
    var it = (ArticleDates) value;
    var lines = new PlainRecord(palette, columns).start(it.getArticleId());
    findings.dates(lines.more(), it.getDates());
    return lines.end();
  }
}
