package dev.dateline.page;

import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * A cluster whose topic of enriched articles has one partition, with the records that a test puts
 * there.
 */
final class FakeSource implements PageSource {

  private final Topics topics = Topics.of("news", SchemaIds.local());
  private final TopicPartition partition = new TopicPartition(topics.enriched().name(), 0);
  private final Map<Long, byte[]> records = new HashMap<>();
  private final Map<Long, String> keys = new HashMap<>();
  private long end;

  /** Puts a record there; null takes it back. */
  FakeSource put(String id, EnrichedArticle value) {
    var bytes =
        value == null ? null : topics.enriched().values().serializer().serialize("t", value);
    return putBytes(id, bytes);
  }

  FakeSource putBytes(String id, byte[] bytes) {
    keys.put(end, id);
    records.put(end++, bytes);
    return this;
  }

  TopicPartition partition() {
    return partition;
  }

  @Override
  public Topics topics() {
    return topics;
  }

  /** Gives all records that are there now, wherever it is asked to begin. */
  @Override
  public Consumer<byte[], byte[]> consumer(int mostRecords) {
    var consumer = new Replaying();
    var node = new Node(0, "localhost", 1);
    var info = new PartitionInfo(partition.topic(), 0, node, new Node[] {node}, new Node[] {node});
    consumer.updatePartitions(partition.topic(), List.of(info));
    consumer.updateBeginningOffsets(Map.of(partition, 0L));
    consumer.updateEndOffsets(Map.of(partition, end));
    return consumer;
  }

  /** Mock consumers forget their records when they are assigned: these are added when it seeks. */
  private final class Replaying extends MockConsumer<byte[], byte[]> {

    Replaying() {
      super("none");
    }

    @Override
    public synchronized void seek(TopicPartition to, long offset) {
      super.seek(to, offset);
      for (long at = offset; at < end; at++) {
        addRecord(
            new ConsumerRecord<>(
                partition.topic(),
                0,
                at,
                keys.get(at).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                records.get(at)));
      }
    }
  }

  @Override
  public String json(EnrichedArticle record) {
    return "{\"id\":\"%s\"}".formatted(record.getArticle().getId());
  }

  @Override
  public long published() {
    return end;
  }

  @Override
  public List<Machine.Lag> lag() {
    throw new IllegalStateException("may not be asked");
  }

  @Override
  public List<String> metrics() {
    return List.of();
  }

  @Override
  public Machine.DeadLetters dead() {
    return new Machine.DeadLetters(0, false, List.of());
  }

  @Override
  public List<Machine.Replay> replays() {
    return List.of();
  }

  @Override
  public Machine.Diff diff(String run) {
    throw new NoSuchElementException("there is no run '%s'".formatted(run));
  }
}
