package dev.dateline.streams;

import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The projections of an enriched article, made from its record alone: byte for byte those that the
 * {@link EnrichmentTopology} writes beside it, with the same headers. Used by one thread.
 */
public final class Projections {

  private final Topics topics;

  /** Projections for these topics. */
  public Projections(Topics topics) {
    this.topics = topics;
  }

  /**
   * The records of language, entities and dates, in this order.
   *
   * @param enriched a record of enriched articles, of any run; its value is not null
   * @throws org.apache.kafka.common.errors.SerializationException when it cannot be read
   */
  public List<ProducerRecord<byte[], byte[]>> of(ConsumerRecord<byte[], byte[]> enriched) {
    var values = topics.enriched().values().deserializer();
    var article =
        values.deserialize(topics.enriched().name(), enriched.headers(), enriched.value());
    var text = EnrichedText.of(article);
    return List.of(
        record(enriched, "language", topics.language(), text.language()),
        record(enriched, "entities", topics.entities(), text.entities()),
        record(enriched, "dates", topics.dates(), text.dates()));
  }

  private static <V> ProducerRecord<byte[], byte[]> record(
      ConsumerRecord<byte[], byte[]> enriched, String what, Topic<String, V> topic, V part) {
    var headers = new RecordHeaders();
    enriched.headers().forEach(header -> headers.add(retyped(header, what)));
    var value = topic.values().serializer().serialize(topic.name(), headers, part);
    return new ProducerRecord<>(
        topic.name(), null, enriched.timestamp(), enriched.key(), value, headers);
  }

  private static Header retyped(Header header, String what) {
    if (!header.key().equals(Envelope.TYPE)) {
      return header;
    }
    var type = Envelope.type(what).getBytes(StandardCharsets.UTF_8);
    return new org.apache.kafka.common.header.internals.RecordHeader(Envelope.TYPE, type);
  }
}
