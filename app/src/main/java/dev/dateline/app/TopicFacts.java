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
 * @param config settings in force
 */
record TopicFacts(
    String name, int partitions, int replicas, long offsets, Map<String, String> config) {

  /** The facts of those of {@code names} that exist. */
  static Map<String, TopicFacts> read(ClusterAccess cluster, Collection<String> names) {
    var all = cluster.await(cluster.admin().listTopics().names());
    var existing = names.stream().filter(all::contains).toList();
    var described = cluster.await(cluster.admin().describeTopics(existing).allTopicNames());
    var configs = TopicConfigs.read(cluster, existing);
    var offsets = offsets(cluster, described.values());
    var result = new TreeMap<String, TopicFacts>();
    described.forEach(
        (name, topic) ->
            result.put(
                name,
                new TopicFacts(
                    name,
                    topic.partitions().size(),
                    replicas(topic),
                    offsets.getOrDefault(name, 0L),
                    configs.get(name))));
    return result;
  }

  private static int replicas(TopicDescription topic) {
    return topic.partitions().stream().mapToInt(it -> it.replicas().size()).min().orElse(0);
  }

  private static Map<String, Long> offsets(
      ClusterAccess cluster, Collection<TopicDescription> topics) {
    var partitions =
        topics.stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(it -> new TopicPartition(topic.name(), it.partition())))
            .toList();
    var result = new HashMap<String, Long>();
    var ends = offsets(cluster, partitions, OffsetSpec.latest());
    var starts = offsets(cluster, partitions, OffsetSpec.earliest());
    partitions.forEach(at -> result.merge(at.topic(), ends.get(at) - starts.get(at), Long::sum));
    return result;
  }

  private static Map<TopicPartition, Long> offsets(
      ClusterAccess cluster, List<TopicPartition> partitions, OffsetSpec which) {
    var asked = new HashMap<TopicPartition, OffsetSpec>();
    partitions.forEach(at -> asked.put(at, which));
    var result = new HashMap<TopicPartition, Long>();
    cluster
        .await(cluster.admin().listOffsets(asked).all())
        .forEach((at, found) -> result.put(at, found.offset()));
    return result;
  }
}
