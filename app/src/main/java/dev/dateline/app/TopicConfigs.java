package dev.dateline.app;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;

/** Reads the settings in force on topics and brokers. */
final class TopicConfigs {

  private TopicConfigs() {}

  /** Settings by topic; every topic must exist. */
  static Map<String, Map<String, String>> read(ClusterAccess cluster, Collection<String> topics) {
    var resources =
        topics.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    var answers = cluster.admin().describeConfigs(resources).values();
    return answers.entrySet().stream()
        .collect(
            Collectors.toMap(
                it -> it.getKey().name(),
                it -> map(cluster.await(it.getValue(), it.getKey().name()))));
  }

  /** Settings of the broker with that id. */
  static Map<String, String> ofBroker(ClusterAccess cluster, String id) {
    var broker = new ConfigResource(ConfigResource.Type.BROKER, id);
    return map(cluster.await(cluster.admin().describeConfigs(List.of(broker)).all()).get(broker));
  }

  private static Map<String, String> map(Config config) {
    var result = new TreeMap<String, String>();
    config.entries().stream()
        .filter(entry -> entry.value() != null)
        .forEach(entry -> result.put(entry.name(), entry.value()));
    return result;
  }
}
