package dev.dateline.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.Topic;
import dev.dateline.streams.ResultHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;

/**
 * Reads single records of the topic of enriched articles again. For many threads, one after the
 * other.
 */
final class ArticleReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int MOST_EMPTY_POLLS = 25;

  private final Consumer<byte[], byte[]> consumer;
  private final Topic<String, EnrichedArticle> topic;

  /**
   * A reader.
   *
   * @param consumer of committed records, without a group; closed with this
   * @param topic of enriched articles
   */
  ArticleReader(Consumer<byte[], byte[]> consumer, Topic<String, EnrichedArticle> topic) {
    this.consumer = consumer;
    this.topic = topic;
  }

  /**
   * The record at a place, or empty when there is none that can be read: compaction takes older
   * versions away.
   *
   * @throws TimeoutException when the broker does not give it within five seconds
   */
  synchronized Optional<Stored> at(Place place) {
    var partition = new TopicPartition(topic.name(), place.partition());
    var partitions = consumer.partitionsFor(topic.name());
    if (partitions.stream().noneMatch(it -> it.partition() == place.partition())) {
      return Optional.empty();
    }
    consumer.assign(List.of(partition));
    if (place.offset() >= consumer.endOffsets(List.of(partition)).get(partition)) {
      return Optional.empty();
    }
    consumer.seek(partition, place.offset());
    for (int empty = 0; consumer.position(partition) <= place.offset(); empty++) {
      for (var record : consumer.poll(POLL)) {
        return record.offset() == place.offset() ? stored(record) : Optional.empty();
      }
      if (empty > MOST_EMPTY_POLLS) {
        throw new TimeoutException("the broker does not give the record at " + place);
      }
    }
    return Optional.empty();
  }

  private Optional<Stored> stored(ConsumerRecord<byte[], byte[]> record) {
    try {
      var value =
          topic.values().deserializer().deserialize(topic.name(), record.headers(), record.value());
      return Optional.ofNullable(value).map(it -> stored(record, it));
    } catch (SerializationException e) {
      return Optional.empty();
    }
  }

  private static Stored stored(ConsumerRecord<byte[], byte[]> record, EnrichedArticle value) {
    return new Stored(
        value,
        record.topic(),
        new Place(record.partition(), record.offset()),
        Instant.ofEpochMilli(record.timestamp()),
        run(record.headers(), value));
  }

  private static String run(Headers headers, EnrichedArticle value) {
    var header = headers.lastHeader(ResultHeaders.RUN);
    return header == null ? value.getRunId() : new String(header.value(), UTF_8);
  }

  @Override
  public synchronized void close() {
    consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(2)));
  }
}
