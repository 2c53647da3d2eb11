package dev.dateline.app;

import dev.dateline.schemas.SchemaIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Tells which kind of schema ids topics hold, by their first record, and refuses the other. */
final class SchemaIdsGuard {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int MOST_POLLS = 25;

  private SchemaIdsGuard() {}

  /**
   * Refuses to mix kinds.
   *
   * @throws CommandFailure with {@link ExitCodes#INCOMPATIBLE} when a topic holds ids of the kind
   *     that is not configured
   */
  static void check(KafkaSettings settings, Collection<String> topics) {
    kinds(settings, topics)
        .forEach(
            (topic, kind) -> {
              if (!kind.equals(settings.ids().kind())) {
                throw new CommandFailure(
                    ExitCodes.INCOMPATIBLE, mismatch(topic, kind, settings.ids()));
              }
            });
  }

  /** What is wrong, and the way out. */
  static String mismatch(String topic, String kind, SchemaIds ours) {
    return "topic %s was written with %s schema ids, but %s ones are configured; %s"
        .formatted(topic, kind, ours.kind(), wayOut(kind));
  }

  static String wayOut(String kind) {
    return kind.equals("local")
        ? "leave --registry out, or use another --prefix"
        : "give the registry's address with --registry, or use another --prefix";
  }

  /** The kind each topic holds; a topic without records, or without the mark, is left out. */
  static Map<String, String> kinds(KafkaSettings settings, Collection<String> topics) {
    var result = new TreeMap<String, String>();
    try (var consumer = TailConsumer.create(settings)) {
      for (var topic : topics) {
        first(consumer, topic).flatMap(SchemaIdsGuard::kind).ifPresent(it -> result.put(topic, it));
      }
    }
    return result;
  }

  private static Optional<ConsumerRecord<byte[], byte[]>> first(
      Consumer<byte[], byte[]> consumer, String topic) {
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    var ends = consumer.endOffsets(partitions);
    for (int polls = 0; polls < MOST_POLLS; polls++) {
      if (partitions.stream().allMatch(at -> consumer.position(at) >= ends.get(at))) {
        return Optional.empty();
      }
      for (var record : consumer.poll(POLL)) {
        return Optional.of(record);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> kind(ConsumerRecord<?, ?> record) {
    return Optional.ofNullable(record.headers().lastHeader(SchemaIds.HEADER))
        .filter(header -> header.value() != null)
        .map(header -> new String(header.value(), StandardCharsets.UTF_8))
        .filter(SchemaIds.KINDS::contains);
  }
}
