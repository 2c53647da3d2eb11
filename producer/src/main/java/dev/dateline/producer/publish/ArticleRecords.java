package dev.dateline.producer.publish;

import dev.dateline.schema.Article;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes records of articles: CloudEvents 1.0 in binary mode, stamped with the time of ingestion.
 */
public final class ArticleRecords {

  /** What {@code ce_type} says. */
  public static final String TYPE = "dev.dateline.article.received.v1";

  private ArticleRecords() {}

  /** The record of one article; the same article gives the same event id. */
  public static ProducerRecord<String, Article> of(
      String topic, Article article, Optional<String> traceparent) {
    var ingestedAt = article.getIngestedAt();
    var record =
        new ProducerRecord<>(topic, null, ingestedAt.toEpochMilli(), article.getId(), article);
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", eventId(article));
    header(record, "ce_type", TYPE);
    header(record, "ce_source", article.getSource().getUri());
    header(record, "ce_time", ingestedAt.toString());
    traceparent.ifPresent(trace -> header(record, "traceparent", trace));
    return record;
  }

  /** An article that changed is another event, an article sent twice is the same one. */
  private static String eventId(Article article) {
    var event = article.getId() + " " + ContentHash.of(article);
    return UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static void header(ProducerRecord<?, ?> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
