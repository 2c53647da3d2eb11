package dev.dateline.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class TopicSnapshotTest {

  private static final TopicPartition ZERO = new TopicPartition("t", 0);
  private static final TopicPartition ONE = new TopicPartition("t", 1);

  private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");

  TopicSnapshotTest() {
    var none = new Node[0];
    kafka.updatePartitions(
        "t",
        List.of(
            new PartitionInfo("t", 1, null, none, none),
            new PartitionInfo("t", 0, null, none, none)));
    kafka.updateBeginningOffsets(Map.of(ZERO, 0L, ONE, 4L));
    kafka.updateEndOffsets(Map.of(ZERO, 2L, ONE, 5L));
  }

  /** Puts records there once their partition is read: the mock refuses others. */
  private void onPoll(TopicPartition partition, long... offsets) {
    kafka.schedulePollTask(
        () -> {
          for (long offset : offsets) {
            kafka.addRecord(record(partition, offset));
          }
        });
  }

  private static ConsumerRecord<byte[], byte[]> record(TopicPartition at, long offset) {
    return new ConsumerRecord<>(at.topic(), at.partition(), offset, null, "value".getBytes(UTF_8));
  }

  @Test
  void theRecordsThatWereThereAreReadPartitionByPartitionAndThoseThatCameLaterAreNot() {
    try (var snapshot = new TopicSnapshot(kafka, "t")) {
      var read = new ArrayList<String>();
      onPoll(ZERO, 0, 1, 2, 3);
      onPoll(ONE, 4, 5);
      snapshot.read(it -> read.add(it.partition() + "/" + it.offset()));
      assertThat(read).containsExactly("0/0", "0/1", "1/4");
    }
  }

  @Test
  void readingEndsWhenTheReaderHasEnough() {
    try (var snapshot = new TopicSnapshot(kafka, "t")) {
      var read = new ArrayList<Long>();
      onPoll(ZERO, 0, 1);
      snapshot.read(it -> !read.add(it.offset()));
      assertThat(read).containsExactly(0L);
    }
  }

  @Test
  void oneRecordIsFoundByItsPlace() {
    try (var snapshot = new TopicSnapshot(kafka, "t")) {
      onPoll(ONE, 4);
      assertThat(snapshot.at(1, 4)).get().extracting(ConsumerRecord::offset).isEqualTo(4L);
      assertThat(snapshot.at(1, 5)).isEmpty();
      assertThat(snapshot.at(7, 0)).isEmpty();
    }
  }

  @Test
  void anOffsetThatIsTakenByATransactionMarkHoldsNoRecord() {
    try (var snapshot = new TopicSnapshot(kafka, "t")) {
      onPoll(ZERO, 1);
      assertThat(snapshot.at(0, 0)).isEmpty();
    }
  }

  @Test
  void aBrokerThatFallsSilentIsNotWaitedForWithoutEnd() {
    try (var snapshot = new TopicSnapshot(kafka, "t")) {
      assertThatThrownBy(() -> snapshot.read(it -> true)).isInstanceOf(TimeoutException.class);
    }
  }
}
