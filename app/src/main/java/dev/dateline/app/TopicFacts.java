package dev.dateline.app;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * What a cluster says of one topic.
 *
 * @param name its name
 * @param partitions how many it has
 * @param replicas of each partition, the fewest
 * @param offsets offsets from first to last: records, deleted ones and transaction marks included
 * @param forgotten offsets before the first: records that were deleted from the start, if any
 * @param config settings in force
 */
record TopicFacts(
    String name,
    int partitions,
    int replicas,
    long offsets,
    long forgotten,
    Map<String, String> config) {

  /** The facts of those of {@code names} that exist. */
  static Map<String, TopicFacts> read(ClusterAccess cluster, Collection<String> names) {
    var existing = cluster.existing(names);
    var described = cluster.await(cluster.admin().describeTopics(existing).allTopicNames());
    var configs = TopicConfigs.read(cluster, existing);
    var partitions = partitions(described.values());
    var starts = offsets(cluster, partitions, OffsetSpec.earliest());
    var ends = offsets(cluster, partitions, OffsetSpec.latest());
    var result = new TreeMap<String, TopicFacts>();
    described.forEach(
        (name, topic) -> {
          long start = starts.getOrDefault(name, 0L);
          long offsets = ends.getOrDefault(name, 0L) - start;
          int count = topic.partitions().size();
          result.put(
              name,
              new TopicFacts(name, count, replicas(topic), offsets, start, configs.get(name)));
        });
    return result;
  }

  private static int replicas(TopicDescription topic) {
    return topic.partitions().stream().mapToInt(it -> it.replicas().size()).min().orElse(0);
  }

  private static List<TopicPartition> partitions(Collection<TopicDescription> topics) {
    return topics.stream()
        .flatMap(
            topic ->
                topic.partitions().stream()
                    .map(it -> new TopicPartition(topic.name(), it.partition())))
        .toList();
  }

  /** Offsets by topic, those of its partitions added up. */
  private static Map<String, Long> offsets(
      ClusterAccess cluster, List<TopicPartition> partitions, OffsetSpec which) {
    var asked = new HashMap<TopicPartition, OffsetSpec>();
    partitions.forEach(at -> asked.put(at, which));
    var result = new HashMap<String, Long>();
    cluster
        .await(cluster.admin().listOffsets(asked).all())
        .forEach((at, found) -> result.merge(at.topic(), found.offset(), Long::sum));
    return result;
  }
}
