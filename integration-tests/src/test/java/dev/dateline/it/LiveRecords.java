package dev.dateline.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Annotations.Found;
import dev.dateline.enrichment.Annotator;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.Status;
import dev.dateline.enrichment.entities.Entity;
import dev.dateline.enrichment.entities.EntityType;
import dev.dateline.enrichment.language.LanguageAnnotation;
import dev.dateline.schema.Article;
import dev.dateline.schema.Source;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** The records that enrichers write for an article, at any version and place we like. */
final class LiveRecords {

  private static final Instant INGESTED = Instant.parse("2026-11-24T10:00:00Z");

  private final Topics topics;
  private int written;

  LiveRecords(Topics topics) {
    this.topics = topics;
  }

  /** An enricher whose results differ by its version alone. */
  record Versioned(String version) implements Enricher {
    @Override
    public Annotations enrich(Document document) {
      var by = Annotator.of("versioned", version);
      return new Annotations(
          new LanguageAnnotation("it", 0.9, false, Optional.empty(), by),
          new Found<>(Status.DONE, List.of(anna()), by),
          new Found<>(Status.DONE, List.of(), by));
    }

    private Entity anna() {
      var mentions = List.of(new Span(0, 10));
      return new Entity(
          "version:" + version, "Anna Rossi", EntityType.PERSON, Optional.empty(), 1, mentions);
    }
  }

  /** All four records of an article, made from the article record at that offset. */
  List<ProducerRecord<byte[], byte[]>> all(String id, String version, long offset) {
    var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
    var enriched = enriched(topics, "live", id, version, offset);
    records.add(enriched);
    records.addAll(new Projections(topics).of(consumed(enriched)));
    return records;
  }

  /** The enriched record of a run. */
  ProducerRecord<byte[], byte[]> ofRun(String run, String id, String version, long offset) {
    return enriched(topics.into(run), run, id, version, offset);
  }

  private ProducerRecord<byte[], byte[]> enriched(
      Topics into, String run, String id, String version, long offset) {
    var topic = into.enriched();
    var headers = headers(run, offset);
    var value = new ArticleEnrichment(new Versioned(version), run).enrich(article(id));
    return new ProducerRecord<>(
        topic.name(),
        null,
        INGESTED.toEpochMilli() + offset,
        id.getBytes(UTF_8),
        topic.values().serializer().serialize(topic.name(), headers, value),
        headers);
  }

  private Headers headers(String run, long offset) {
    var headers = new RecordHeaders();
    put(headers, "ce_type", "dev.dateline.article.enriched.v1");
    put(headers, "dateline-run", run);
    put(headers, "dateline-source-topic", topics.articles().name());
    put(headers, "dateline-source-partition", "0");
    put(headers, "dateline-source-offset", Long.toString(offset));
    put(headers, "dateline-enriched-at", INGESTED.plusSeconds(written++).toString());
    return headers;
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  private static Article article(String id) {
    return Article.newBuilder()
        .setId(id)
        .setText("Anna Rossi è arrivata a Roma. " + id)
        .setSource(new Source(id + ".txt", null, "00", 0))
        .setIngestedAt(INGESTED)
        .build();
  }

  private static ConsumerRecord<byte[], byte[]> consumed(ProducerRecord<byte[], byte[]> record) {
    return new ConsumerRecord<>(
        record.topic(),
        0,
        0,
        record.timestamp(),
        TimestampType.CREATE_TIME,
        record.key().length,
        record.value().length,
        record.key(),
        record.value(),
        record.headers(),
        Optional.empty());
  }
}
