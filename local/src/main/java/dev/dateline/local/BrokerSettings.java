package dev.dateline.local;

import dev.dateline.schemas.RecordLimits;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Where an embedded broker keeps its data and listens.
 *
 * @param directory its data; made when it is not there
 * @param clusterId id for the cluster when the directory is new; 22 characters of base64
 * @param port where clients connect, on loopback; 1 to 65535
 * @param more further properties of Kafka, which win over ours; what they say of listeners is added
 */
public record BrokerSettings(Path directory, String clusterId, int port, Map<String, String> more) {

  private static final Set<String> LISTENERS =
      Set.of("listeners", "advertised.listeners", "listener.security.protocol.map");

  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  /** Partitions of Kafka's own topics: its 50 are for clusters, and each costs start-up time. */
  private static final int INTERNAL_PARTITIONS = 4;

  /** Kafka's default of 128 MB is for clusters too. */
  private static final int CLEANER_MEMORY = 16 << 20;

  /** Room for the largest record with its batch around it. */
  private static final int LARGEST_REQUEST = 2 * RecordLimits.ANY_RECORD;

  /** Makes sure that nobody changes them later. */
  public BrokerSettings {
    more = Map.copyOf(more);
  }

  /** A new cluster, or the one that the directory already holds, on a free port. */
  public static BrokerSettings in(Path directory) {
    var newCluster = org.apache.kafka.common.Uuid.randomUuid().toString();
    return new BrokerSettings(directory, newCluster, Ports.free());
  }

  /** Settings with no further properties. */
  public BrokerSettings(Path directory, String clusterId, int port) {
    this(directory, clusterId, port, Map.of());
  }

  /** These settings with further properties of Kafka, for example a listener with TLS. */
  public BrokerSettings with(Map<String, String> properties) {
    return new BrokerSettings(directory, clusterId, port, properties);
  }

  /** Properties may hold passwords. */
  @Override
  public String toString() {
    return "BrokerSettings[directory=%s, port=%d]".formatted(directory, port);
  }

  /** What clients connect to. */
  public String bootstrapServers() {
    return Ports.HOST + ":" + port;
  }

  /** Kafka's properties for one broker that is its own controller. */
  Properties properties() {
    var properties = new Properties();
    identity(properties);
    internalTopics(properties);
    limits(properties);
    set(properties, "auto.create.topics.enable", false);
    set(properties, "group.initial.rebalance.delay.ms", 0);
    set(properties, "num.network.threads", 2);
    set(properties, "num.io.threads", 4);
    more.forEach((name, value) -> set(properties, name, merged(properties, name, value)));
    return properties;
  }

  /** The controller's port is our own affair, so each start may take another. */
  private void identity(Properties properties) {
    var controller = Ports.HOST + ":" + Ports.freeBut(port);
    set(properties, "process.roles", "broker,controller");
    set(properties, "node.id", NODE);
    set(properties, "log.dirs", directory.toAbsolutePath());
    set(properties, "controller.listener.names", CONTROLLER);
    set(properties, "controller.quorum.voters", NODE + "@" + controller);
    set(
        properties,
        "listeners",
        "PLAINTEXT://%s,%s://%s".formatted(bootstrapServers(), CONTROLLER, controller));
    set(properties, "advertised.listeners", "PLAINTEXT://" + bootstrapServers());
    set(
        properties,
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
  }

  private static String merged(Properties ours, String name, String value) {
    return LISTENERS.contains(name) ? ours.getProperty(name) + "," + value : value;
  }

  private static void internalTopics(Properties properties) {
    set(properties, "default.replication.factor", 1);
    set(properties, "offsets.topic.replication.factor", 1);
    set(properties, "offsets.topic.num.partitions", INTERNAL_PARTITIONS);
    set(properties, "transaction.state.log.replication.factor", 1);
    set(properties, "transaction.state.log.min.isr", 1);
    set(properties, "transaction.state.log.num.partitions", INTERNAL_PARTITIONS);
    set(properties, "share.coordinator.state.topic.replication.factor", 1);
    set(properties, "share.coordinator.state.topic.min.isr", 1);
    set(properties, "share.coordinator.state.topic.num.partitions", INTERNAL_PARTITIONS);
  }

  private static void limits(Properties properties) {
    set(properties, "message.max.bytes", RecordLimits.ANY_RECORD);
    set(properties, "replica.fetch.max.bytes", RecordLimits.ANY_RECORD);
    set(properties, "socket.request.max.bytes", LARGEST_REQUEST);
    set(properties, "log.cleaner.dedupe.buffer.size", CLEANER_MEMORY);
  }

  private static void set(Properties properties, String name, Object value) {
    properties.setProperty(name, value.toString());
  }
}
