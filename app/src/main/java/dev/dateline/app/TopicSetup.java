package dev.dateline.app;

import dev.dateline.schemas.PartitionLeaders;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.TopicPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Brings topics to a cluster: creates what is missing, changes nothing that is there. */
public final class TopicSetup {

  private final ClusterAccess cluster;
  private final TopicPlan plan;

  /** Topics by {@code plan} on {@code cluster}. */
  public TopicSetup(ClusterAccess cluster, TopicPlan plan) {
    this.cluster = cluster;
    this.plan = plan;
  }

  /**
   * What became of one topic.
   *
   * @param topic its name
   * @param created false when it was there before
   * @param differences settings of an existing topic that endanger a guarantee, in words
   */
  public record Result(String topic, boolean created, List<String> differences) {}

  /**
   * Creates every topic that is missing, and waits up to half a minute until each of their
   * partitions is led. Doing it twice is the same as doing it once.
   */
  public List<Result> create() {
    var ours = plan.topics().all().stream().map(Topic::name).toList();
    var existing = cluster.existing(ours);
    var created = createAllBut(existing);
    awaitLeaders(created);
    var before = ours.stream().filter(name -> !created.contains(name)).toList();
    var configs = TopicConfigs.read(cluster, before);
    return plan.topics().all().stream()
        .map(
            topic ->
                created.contains(topic.name())
                    ? new Result(topic.name(), true, List.of())
                    : new Result(topic.name(), false, differences(topic, configs)))
        .toList();
  }

  private List<String> createAllBut(Set<String> existing) {
    var missing =
        plan.newTopics().stream().filter(topic -> !existing.contains(topic.name())).toList();
    return cluster.admin().createTopics(missing).values().entrySet().stream()
        .filter(entry -> isNew(entry.getKey(), entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void awaitLeaders(List<String> created) {
    var topics = plan.newTopics().stream().filter(it -> created.contains(it.name())).toList();
    PartitionLeaders.await(cluster.admin(), topics);
  }

  private boolean isNew(String topic, KafkaFuture<Void> creation) {
    try {
      var unused = cluster.await(creation, topic);
      return true;
    } catch (TopicExistsException e) {
      return false; // Somebody else was faster.
    }
  }

  private List<String> differences(Topic<?, ?> topic, Map<String, Map<String, String>> configs) {
    var actual = configs.get(topic.name());
    var result = new ArrayList<String>();
    plan.configOf(topic)
        .forEach(
            (key, value) -> {
              if (!value.equals(actual.get(key))) {
                result.add("%s is %s, should be %s".formatted(key, actual.get(key), value));
              }
            });
    return result;
  }
}
