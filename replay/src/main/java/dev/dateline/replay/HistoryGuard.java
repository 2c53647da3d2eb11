package dev.dateline.replay;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Refuses to replay a history that is being deleted while it is read. */
final class HistoryGuard {

  private static final Map<String, String> KEPT =
      Map.of(
          TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
          TopicConfig.RETENTION_MS_CONFIG, "-1",
          TopicConfig.RETENTION_BYTES_CONFIG, "-1");

  private HistoryGuard() {}

  /**
   * Checks the article topic.
   *
   * @throws ReplayRefusedException when it keeps articles for a while only
   */
  static void check(ReplayCluster cluster) {
    var topic = cluster.topics().articles().name();
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    var config =
        cluster.await(cluster.admin().describeConfigs(List.of(resource)).all()).get(resource);
    for (var rule : KEPT.entrySet()) {
      var actual = config.get(rule.getKey()).value();
      if (!rule.getValue().equals(actual)) {
        throw new ReplayRefusedException(
            "topic %s loses history: %s is %s, must be %s; `dateline doctor` tells how to mend it"
                .formatted(topic, rule.getKey(), actual, rule.getValue()));
      }
    }
  }
}
