package dev.dateline.replay;

import dev.dateline.schemas.TopicPlan;
import java.util.List;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Refuses to replay a history that is being deleted while it is read. */
final class HistoryGuard {

  /** The settings that decide how long articles are kept. */
  private static final List<String> KEPT =
      List.of(
          TopicConfig.CLEANUP_POLICY_CONFIG,
          TopicConfig.RETENTION_MS_CONFIG,
          TopicConfig.RETENTION_BYTES_CONFIG);

  private HistoryGuard() {}

  /**
   * Checks the article topic.
   *
   * @throws ReplayRefusedException when it keeps articles for a while only
   */
  static void check(ReplayCluster cluster) {
    var articles = cluster.topics().articles();
    var topic = articles.name();
    var wanted = new TopicPlan(cluster.topics(), 1, 1).configOf(articles);
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    var config =
        cluster.await(
            cluster.admin().describeConfigs(List.of(resource)).values().get(resource), topic);
    for (var setting : KEPT) {
      var actual = config.get(setting).value();
      if (!wanted.get(setting).equals(actual)) {
        throw new ReplayRefusedException(
            "topic %s loses history: %s is %s, must be %s; `dateline doctor` tells how to mend it"
                .formatted(topic, setting, actual, wanted.get(setting)));
      }
    }
  }
}
