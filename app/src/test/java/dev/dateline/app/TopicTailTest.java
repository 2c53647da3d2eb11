package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.TailRange.Start;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TopicTailTest {

  private static final String TOPIC = "news.articles.enriched.v1";
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Log log = new Log();

  /** A mock that knows the times of its records, which Kafka's own does not. */
  private static final class Log extends MockConsumer<byte[], byte[]> {
    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records =
        new HashMap<>();

    Log() {
      super("earliest");
      var node = new Node(0, "localhost", 9092);
      var partitions = new ArrayList<PartitionInfo>();
      for (int i = 0; i < 2; i++) {
        var nodes = new Node[] {node};
        partitions.add(new PartitionInfo(TOPIC, i, node, nodes, nodes));
        records.put(new TopicPartition(TOPIC, i), new ArrayList<>());
      }
      updatePartitions(TOPIC, partitions);
      limits();
    }

    void add(int partition, Instant time) {
      var at = new TopicPartition(TOPIC, partition);
      records
          .get(at)
          .add(
              new ConsumerRecord<>(
                  TOPIC,
                  partition,
                  records.get(at).size(),
                  time.toEpochMilli(),
                  TimestampType.CREATE_TIME,
                  0,
                  0,
                  null,
                  null,
                  new RecordHeaders(),
                  Optional.empty()));
      limits();
    }

    void limits() {
      records.forEach(
          (at, list) -> {
            updateBeginningOffsets(Map.of(at, 0L));
            updateEndOffsets(Map.of(at, (long) list.size()));
          });
    }

    /** The mock takes records only of partitions that are assigned. */
    void deliver() {
      records.values().forEach(list -> list.forEach(this::addRecord));
    }

    @Override
    public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
        Map<TopicPartition, Long> times) {
      var result = new HashMap<TopicPartition, OffsetAndTimestamp>();
      times.forEach(
          (at, time) ->
              result.put(
                  at,
                  records.get(at).stream()
                      .filter(record -> record.timestamp() >= time)
                      .findFirst()
                      .map(it -> new OffsetAndTimestamp(it.offset(), it.timestamp()))
                      .orElse(null)));
      return result;
    }
  }

  private List<String> tail(TailRange range, Instant now, int limit) {
    var found = new ArrayList<String>();
    var tail = new TopicTail(log, TOPIC, range, Clock.fixed(now, ZoneOffset.UTC));
    tail.place();
    log.deliver();
    tail.run(
        record -> {
          found.add(record.partition() + "@" + record.offset());
          return found.size() < limit;
        });
    tail.close();
    return found;
  }

  private static TailRange between(Instant from, Instant until) {
    return new TailRange(Start.TIME, Optional.of(from), Optional.of(until));
  }

  private static TailRange until(Instant until) {
    return new TailRange(Start.EARLIEST, Optional.empty(), Optional.of(until));
  }

  @Test
  void readsAllPartitionsUpToNowAndEnds() {
    log.add(0, NOON.minus(MINUTE));
    log.add(1, NOON.minus(MINUTE));
    log.add(1, NOON.minus(MINUTE));
    assertThat(tail(until(NOON), NOON, 99)).containsExactlyInAnyOrder("0@0", "1@0", "1@1");
  }

  @Test
  void endsAtOnceWhenThereIsNothing() {
    assertThat(tail(until(NOON), NOON, 99)).isEmpty();
  }

  @Test
  void aTimeRangeIncludesItsStartAndNotItsEnd() {
    for (int i = 0; i < 5; i++) {
      log.add(0, NOON.plus(MINUTE.multipliedBy(i)));
    }
    var range = between(NOON.plus(MINUTE), NOON.plus(MINUTE.multipliedBy(3)));
    assertThat(tail(range, NOON.plus(MINUTE.multipliedBy(9)), 99)).containsExactly("0@1", "0@2");
  }

  @Test
  void aRecordThatIsLateInTheLogStillBelongsToItsTime() {
    log.add(0, NOON);
    log.add(0, NOON.plus(MINUTE.multipliedBy(5)));
    log.add(0, NOON.plus(MINUTE));
    var range = between(NOON, NOON.plus(MINUTE.multipliedBy(2)));
    assertThat(tail(range, NOON.plus(MINUTE.multipliedBy(9)), 99)).containsExactly("0@0", "0@2");
  }

  @Test
  void aLimitEndsInTheMiddleOfABatch() {
    for (int i = 0; i < 5; i++) {
      log.add(0, NOON);
    }
    assertThat(tail(TailRange.everything(), NOON, 2)).containsExactly("0@0", "0@1");
  }

  @Test
  void latestSkipsWhatIsThere() {
    log.add(0, NOON);
    var range = new TailRange(Start.LATEST, Optional.empty(), Optional.of(NOON));
    assertThat(tail(range, NOON, 99)).isEmpty();
  }

  @Test
  void stopEndsItFromAnotherThread() throws InterruptedException {
    log.add(0, NOON);
    var tail = new TopicTail(log, TOPIC, TailRange.everything(), Clock.systemUTC());
    tail.place();
    log.deliver();
    var runner = new Thread(() -> tail.run(record -> true), "tail");
    runner.start();
    tail.stop();
    runner.join(10_000);
    assertThat(runner.isAlive()).isFalse();
  }
}
