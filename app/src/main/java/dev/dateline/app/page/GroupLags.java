package dev.dateline.app.page;

import dev.dateline.app.ClusterAccess;
import dev.dateline.page.Machine.Lag;
import dev.dateline.page.Machine.PartitionLag;
import dev.dateline.schemas.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far every group is behind that reads articles, raw or enriched; but for those of replays. */
final class GroupLags {

  /** The groups of replays, whose progress is told in another way. */
  private static final List<String> OF_REPLAYS =
      List.of("dateline-replay.", "dateline-promote.", "dateline-rollback.");

  private final ClusterAccess cluster;
  private final Set<String> topics;

  GroupLags(ClusterAccess cluster, Topics topics) {
    this.cluster = cluster;
    this.topics = Set.of(topics.articles().name(), topics.enriched().name());
  }

  /** By group and topic. */
  List<Lag> all() {
    var groups =
        cluster.await(cluster.admin().listGroups().all()).stream()
            .filter(group -> OF_REPLAYS.stream().noneMatch(group.groupId()::startsWith))
            .collect(
                Collectors.toMap(
                    GroupListing::groupId, GroupLags::state, (a, b) -> a, TreeMap::new));
    var offsets = offsets(groups.keySet());
    var ends = ends(offsets.values().stream().flatMap(it -> it.keySet().stream()));
    var lags = new ArrayList<Lag>();
    groups.forEach(
        (group, state) ->
            byTopic(offsets.getOrDefault(group, Map.of()), ends)
                .forEach((topic, behind) -> lags.add(lag(group, state, topic, behind))));
    return lags;
  }

  private Map<String, Map<TopicPartition, Long>> offsets(Set<String> groups) {
    if (groups.isEmpty()) {
      return Map.of();
    }
    var everything = new ListConsumerGroupOffsetsSpec();
    var asked = groups.stream().collect(Collectors.toMap(it -> it, it -> everything));
    var offsets = new HashMap<String, Map<TopicPartition, Long>>();
    cluster
        .await(cluster.admin().listConsumerGroupOffsets(asked).all())
        .forEach((group, committed) -> offsets.put(group, ours(committed)));
    return offsets;
  }

  private Map<TopicPartition, Long> ours(Map<TopicPartition, OffsetAndMetadata> committed) {
    var ours = new HashMap<TopicPartition, Long>();
    committed.forEach(
        (partition, at) -> {
          if (at != null && topics.contains(partition.topic())) {
            ours.put(partition, at.offset());
          }
        });
    return ours;
  }

  private Map<TopicPartition, Long> ends(Stream<TopicPartition> partitions) {
    var asked =
        partitions.distinct().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
    var committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
    var ends = new HashMap<TopicPartition, Long>();
    cluster
        .await(cluster.admin().listOffsets(asked, committed).all())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  private static Map<String, List<PartitionLag>> byTopic(
      Map<TopicPartition, Long> offsets, Map<TopicPartition, Long> ends) {
    var topics = new TreeMap<String, List<PartitionLag>>();
    offsets.entrySet().stream()
        .sorted(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.partition(), b.partition())))
        .forEach(
            it ->
                topics
                    .computeIfAbsent(it.getKey().topic(), topic -> new ArrayList<>())
                    .add(
                        new PartitionLag(
                            it.getKey().partition(),
                            Math.max(0, ends.getOrDefault(it.getKey(), 0L) - it.getValue()))));
    return topics;
  }

  private static Lag lag(String group, String state, String topic, List<PartitionLag> partitions) {
    long behind = partitions.stream().mapToLong(PartitionLag::behind).sum();
    return new Lag(group, state, topic, behind, List.copyOf(partitions));
  }

  private static String state(GroupListing group) {
    return group.groupState().map(Object::toString).orElse("unknown");
  }
}
