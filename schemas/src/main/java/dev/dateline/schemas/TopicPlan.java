package dev.dateline.schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How our topics are created, and what {@code doctor} expects of them.
 *
 * @param topics the topics
 * @param partitions partitions of each, at least 1
 * @param replication replicas of each partition, at least 1; -1 leaves it to the broker
 */
public record TopicPlan(Topics topics, int partitions, int replication) {

  /** Checks the numbers. */
  public TopicPlan {
    var problems = new ArrayList<String>();
    if (partitions < 1) {
      problems.add("partitions must be at least 1, got " + partitions);
    }
    if (replication < 1 && replication != -1) {
      problems.add("replication must be at least 1 (or -1 for the broker's), got " + replication);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  /** What to ask an admin client to create, in flow order. */
  public List<NewTopic> newTopics() {
    return newTopics(topics.all());
  }

  /** What to ask an admin client to create for some of the topics. */
  public List<NewTopic> newTopics(List<? extends Topic<?, ?>> some) {
    return some.stream()
        .map(
            topic ->
                new NewTopic(topic.name(), Optional.of(partitions), replicas())
                    .configs(configOf(topic)))
        .toList();
  }

  /** The settings a topic must have for the guarantees to hold. */
  public Map<String, String> configOf(Topic<?, ?> topic) {
    var config = new LinkedHashMap<String, String>();
    boolean history = topics.histories().contains(topic);
    config.put(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        history ? TopicConfig.CLEANUP_POLICY_DELETE : TopicConfig.CLEANUP_POLICY_COMPACT);
    if (history) {
      // Nothing received is ever deleted by age or size: replay and triage start from it.
      config.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
      config.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
    }
    config.put(
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
        Integer.toString(
            topic.equals(topics.articles())
                ? RecordLimits.ARTICLE_RECORD
                : RecordLimits.ANY_RECORD));
    // A clock that runs ahead, or a broker's that jumped back, is no reason to refuse a record.
    config.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));
    if (replication > 2) {
      // Two copies before a record counts as written, and one broker may be away.
      config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
    }
    return config;
  }

  private Optional<Short> replicas() {
    return replication == -1 ? Optional.empty() : Optional.of((short) replication);
  }
}
