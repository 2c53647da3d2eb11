package dev.dateline.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What readers of committed records see of the topics of results. */
final class LiveReaders {

  private final String bootstrap;

  LiveReaders(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** The four topics of results. */
  static List<Topic<?, ?>> results(Topics topics) {
    return List.of(topics.enriched(), topics.language(), topics.entities(), topics.dates());
  }

  /** What a reader ends with: by topic and key, everything of a record. */
  Map<String, String> latest(Topics topics) {
    var latest = new TreeMap<String, String>();
    for (var topic : results(topics)) {
      var what = Topics.shortName(topic);
      for (var record : committed(topic.name())) {
        var key = what + "/" + new String(record.key(), UTF_8);
        latest.compute(key, (k, before) -> record.value() == null ? null : text(record));
      }
    }
    return latest;
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    var text = new StringBuilder(HexFormat.of().formatHex(record.value()));
    text.append('@').append(record.timestamp());
    record
        .headers()
        .forEach(it -> text.append(' ' + it.key() + '=' + new String(it.value(), UTF_8)));
    return text.toString();
  }

  /** The versions that made the live records of an article, of which there are four. */
  Set<String> versions(Topics topics, String id) {
    var versions = new TreeMap<String, String>();
    for (var topic : results(topics)) {
      for (var record : committed(topic.name())) {
        if (id.equals(new String(record.key(), UTF_8))) {
          var value =
              topic
                  .values()
                  .deserializer()
                  .deserialize(topic.name(), record.headers(), record.value());
          versions.put(topic.name(), version((IndexedRecord) value));
        }
      }
    }
    if (versions.size() != results(topics).size()) {
      throw new AssertionError("article " + id + " is live only in " + versions.keySet());
    }
    return Set.copyOf(versions.values());
  }

  private static String version(IndexedRecord value) {
    return value.get(value.getSchema().getField("pipelineVersion").pos()).toString();
  }

  /** Committed records of a topic, partition after partition. */
  List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "isolation.level",
            "read_committed",
            "fetch.max.wait.ms",
            10);
    var bytes = new ByteArrayDeserializer();
    try (var consumer = new KafkaConsumer<>(config, bytes, bytes)) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
      while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.get(at))) {
        consumer.poll(Duration.ofMillis(100)).forEach(found::add);
      }
      return found;
    }
  }
}
