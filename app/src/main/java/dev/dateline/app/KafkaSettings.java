package dev.dateline.app;

import dev.dateline.schemas.RegistryAccess;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which cluster to talk to, and how.
 *
 * @param bootstrap brokers, as {@code host:port,host:port}
 * @param ids where schema ids come from
 * @param prefix first part of every topic's name
 * @param properties further properties for every Kafka client; none that has a setting of its own
 */
public record KafkaSettings(
    String bootstrap, SchemaIds ids, String prefix, Map<String, String> properties) {

  private static final Pattern ADDRESS =
      Pattern.compile("(\\[[0-9a-fA-F:.%]+]|[^:\\[\\]\\s]+):(\\d{1,5})");
  private static final int LAST_PORT = 65_535;

  /** Properties that have a setting of their own, and its name. */
  private static final Map<String, String> TYPED =
      Map.of(
          "bootstrap.servers", "use --bootstrap",
          "isolation.level", "readers always see committed records only",
          "key.deserializer", "topics bring their own",
          "value.deserializer", "topics bring their own",
          "key.serializer", "topics bring their own",
          "value.serializer", "topics bring their own");

  /** Checks all of them. */
  public KafkaSettings {
    properties = Map.copyOf(properties);
    var problems = new ArrayList<String>();
    problems.addAll(addressProblems(bootstrap));
    problems.addAll(prefixProblems(prefix));
    problems.addAll(propertyProblems(properties));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  /** These settings, but with what a registry answers kept under that directory. */
  KafkaSettings rememberingIn(Path stateDir) {
    return ids instanceof SchemaIds.Registry registry
        ? new KafkaSettings(
            bootstrap, remembering(registry.url(), stateDir, registry.access()), prefix, properties)
        : this;
  }

  /** Ids of a registry whose answers are kept in the state directory of the enrichment. */
  static SchemaIds remembering(URI registry, Path stateDir, RegistryAccess access) {
    return SchemaIds.registry(registry, stateDir.resolve("registry"), access);
  }

  /** The topics on that cluster, with serdes. Loads the serdes: not for commands without Kafka. */
  public Topics topics() {
    return Topics.of(prefix, ids);
  }

  /** Properties for any client: which brokers, and the further ones. */
  public Map<String, Object> clientProperties() {
    return client(Map.of());
  }

  /** Properties for an admin client or a consumer: the further ones, then {@code typed} ones. */
  Map<String, Object> client(Map<String, Object> typed) {
    var all = new HashMap<String, Object>(properties);
    all.put("bootstrap.servers", bootstrap);
    all.putAll(typed);
    return all;
  }

  /** Names of properties only: values may be secret. */
  @Override
  public String toString() {
    return "KafkaSettings[bootstrap=%s, ids=%s, prefix=%s, properties=%s]"
        .formatted(bootstrap, ids, prefix, new TreeSet<>(properties.keySet()));
  }

  private static List<String> addressProblems(String bootstrap) {
    var problems = new ArrayList<String>();
    for (var address : bootstrap.split(",", -1)) {
      var parts = ADDRESS.matcher(address.strip());
      if (!parts.matches() || !isPort(parts.group(2))) {
        problems.add(
            "--bootstrap: '%s' is not host:port, such as localhost:9092"
                .formatted(address.strip()));
      }
    }
    return problems;
  }

  private static boolean isPort(String digits) {
    int port = Integer.parseInt(digits);
    return port > 0 && port <= LAST_PORT;
  }

  private static List<String> prefixProblems(String prefix) {
    try {
      var longest = new Topic<>(prefix + ".articles.language.v1", null, null);
      return longest.name().isEmpty() ? List.of("--prefix is empty") : List.of();
    } catch (IllegalArgumentException e) {
      return List.of("--prefix: '%s' gives no topic name; %s".formatted(prefix, e.getMessage()));
    }
  }

  private static List<String> propertyProblems(Map<String, String> properties) {
    return properties.keySet().stream()
        .filter(TYPED::containsKey)
        .sorted()
        .map(key -> "Kafka property %s cannot be set: %s".formatted(key, TYPED.get(key)))
        .toList();
  }
}
