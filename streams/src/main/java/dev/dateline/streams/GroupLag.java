package dev.dateline.streams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a group is behind in one topic: records after what it committed. Of the whole group, so
 * that a partition which nobody reads is seen as well.
 */
final class GroupLag {

  private final Admin admin;
  private final String group;
  private final String topic;

  GroupLag(Admin admin, String group, String topic) {
    this.admin = admin;
    this.group = group;
    this.topic = topic;
  }

  /** Records by partition; a partition that was never committed counts from its first record. */
  Map<Integer, Long> byPartition() throws ExecutionException, InterruptedException {
    var ends = offsets(OffsetSpec.latest());
    var starts = offsets(OffsetSpec.earliest());
    var committed = committed();
    var lag = new TreeMap<Integer, Long>();
    ends.forEach(
        (at, end) -> {
          long done = Math.max(committed.getOrDefault(at, 0L), starts.get(at).offset());
          lag.put(at.partition(), Math.max(0, end.offset() - done));
        });
    return lag;
  }

  private Map<TopicPartition, ListOffsetsResultInfo> offsets(OffsetSpec which)
      throws ExecutionException, InterruptedException {
    var asked = new HashMap<TopicPartition, OffsetSpec>();
    int partitions = partitions();
    for (int partition = 0; partition < partitions; partition++) {
      asked.put(new TopicPartition(topic, partition), which);
    }
    return admin.listOffsets(asked).all().get();
  }

  private int partitions() throws ExecutionException, InterruptedException {
    var names = List.of(topic);
    return admin.describeTopics(names).allTopicNames().get().get(topic).partitions().size();
  }

  private Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> known =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    var offsets = new HashMap<TopicPartition, Long>();
    known.forEach(
        (at, offset) -> {
          if (offset != null) {
            offsets.put(at, offset.offset());
          }
        });
    return offsets;
  }
}
