package dev.dateline.streams;

import dev.dateline.schema.Article;
import dev.dateline.schema.EnrichedArticle;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * A record's time is when its article was ingested, never the article's own date. A record that
 * some client wrote without a time gets it from its value; none stops the flow for it.
 */
final class IngestionTime implements TimestampExtractor {

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    if (record.timestamp() >= 0) {
      return record.timestamp();
    }
    return Math.max(0, known(record.value(), partitionTime));
  }

  private static long known(Object value, long otherwise) {
    var article = value instanceof EnrichedArticle enriched ? enriched.getArticle() : value;
    return article instanceof Article it ? it.getIngestedAt().toEpochMilli() : otherwise;
  }
}
