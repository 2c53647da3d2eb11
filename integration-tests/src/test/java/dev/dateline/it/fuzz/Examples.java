package dev.dateline.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.producer.ArticleReader;
import dev.dateline.producer.Reading;
import dev.dateline.schema.Article;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schema.ReplayCriteria;
import dev.dateline.schema.ReplayPartition;
import dev.dateline.schema.ReplayRun;
import dev.dateline.schema.ReplayState;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.Projections;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Good inputs of every decoder: what the damage begins with. */
final class Examples {

  private static final Instant INGESTED = Instant.parse("2026-11-24T10:00:00Z");

  private Examples() {}

  /** Articles as dated text. */
  static List<byte[]> texts() {
    return bytes(
        """
        date 2023-09

        Vendemmia precoce nelle Langhe

        A cura di Edoardo Prandi

        A Barolo non piove da quasi due mesi. Ornella Vacchetto aspetta il 5 ottobre.
        """,
        "Storm over Cork\r\nBy Mary Jones\r\n\r\nThe wind came on Friday, 3 May 2024. 🚆 left.\r\n",
        "  date 2024-02-29\nEin Zug aus Berlin\n\nVon Anna Schmidt\n\nAm 4. Mai kam er an.",
        "Sans date ni auteur, une phrase seule à Lyon.");
  }

  /** Articles as lines of JSON. */
  static List<byte[]> lines() {
    return bytes(
        """
        {"id":"n1","published":"2024-05-03","headline":"Anna Rossi","byline":"di Ugo Neri",\
        "text":"Anna Rossi \\u00e8 arrivata a Roma il 3 maggio."}""",
        """
        {"text":"Mary Jones left Dublin on 3 May 2024.","url":"https://example.org/a?b=c",\
        "publisher":"The Example","language":"en-IE"}""",
        """
        {"text": "Ana García llegó a Sevilla \\ud83d\\ude86 ayer.", \
        "published": "2024-05-03T23:59:59+02:00", "more": {"a": [1, 2, {"b": null}]}, \
        "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}""");
  }

  /** Articles of both forms, decoded. */
  static List<Article> articles() {
    var read = new ArrayList<Article>();
    for (var source : List.of(texts(), lines())) {
      source.forEach(bytes -> read.add(article(bytes)));
    }
    return read;
  }

  /** The value of one record of each kind in many variants, as bytes on the wire. */
  static Map<Topic<?, ?>, List<byte[]>> values(Topics topics, Topic<String, ReplayRun> replays) {
    var enrichment = new ArticleEnrichment(StandardEnricher.create(), ArticleEnrichment.LIVE);
    var values = new LinkedHashMap<Topic<?, ?>, List<byte[]>>();
    for (var article : articles()) {
      var enriched = enrichment.enrich(article);
      add(values, topics.articles(), value(topics.articles(), article));
      add(values, topics.enriched(), value(topics.enriched(), enriched));
      var parts = new Projections(topics).of(consumed(topics.enriched(), enriched));
      add(values, topics.language(), parts.get(0).value());
      add(values, topics.entities(), parts.get(1).value());
      add(values, topics.dates(), parts.get(2).value());
    }
    add(values, replays, value(replays, replay()));
    return values;
  }

  /** A record on the wire. */
  static <T> byte[] value(Topic<String, T> topic, T record) {
    return topic.values().serializer().serialize(topic.name(), record);
  }

  /** The article topic's record of an article, as `publish` sends it. */
  static ProducerRecord<byte[], byte[]> record(Topics topics, Article article) {
    var headers = new RecordHeaders();
    var topic = topics.articles();
    var value = topic.values().serializer().serialize(topic.name(), headers, article);
    return new ProducerRecord<>(
        topic.name(), null, null, article.getId().getBytes(UTF_8), value, headers);
  }

  /** Text as bytes. */
  static List<byte[]> bytes(String... texts) {
    return java.util.Arrays.stream(texts).map(text -> text.getBytes(UTF_8)).toList();
  }

  /** The topics of a pipeline that needs no broker. */
  static Topics topics() {
    return Topics.of("fuzz", SchemaIds.local());
  }

  private static void add(Map<Topic<?, ?>, List<byte[]>> values, Topic<?, ?> topic, byte[] value) {
    values.computeIfAbsent(topic, it -> new ArrayList<>()).add(value);
  }

  private static Article article(byte[] bytes) {
    var read = new ArrayList<Reading>();
    var clock = Clock.fixed(INGESTED, ZoneOffset.UTC);
    new ArticleReader(clock, new ByteArrayInputStream(bytes)).read(List.of("-"), read::add);
    return ((Reading.Accepted) read.get(0)).article();
  }

  private static ConsumerRecord<byte[], byte[]> consumed(
      Topic<String, EnrichedArticle> topic, EnrichedArticle enriched) {
    var key = enriched.getArticle().getId().getBytes(UTF_8);
    var value = value(topic, enriched);
    return new ConsumerRecord<>(
        topic.name(),
        0,
        0,
        INGESTED.toEpochMilli(),
        TimestampType.CREATE_TIME,
        key.length,
        value.length,
        key,
        value,
        new RecordHeaders(),
        Optional.empty());
  }

  private static ReplayRun replay() {
    var criteria =
        new ReplayCriteria(
            "published",
            "2024-01-01",
            null,
            true,
            List.of("it"),
            List.of("The Example"),
            null,
            0,
            false);
    return ReplayRun.newBuilder()
        .setName("trial1")
        .setState(ReplayState.DONE)
        .setCriteria(criteria)
        .setPipelineVersion("5fec63996eab")
        .setProjections(true)
        .setPartitions(List.of(new ReplayPartition(0, 9L, 1L, ByteBuffer.wrap(new byte[] {1, 2}))))
        .setMatched(5)
        .setSkipped(1L)
        .setUnreadable(0)
        .setBytes(12_345)
        .setEnriched(4)
        .setDead(0)
        .setPublished(0)
        .setUnchanged(0)
        .setOutdated(0)
        .setCreatedAt(INGESTED)
        .setChangedAt(INGESTED)
        .build();
  }
}
