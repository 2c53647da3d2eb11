package dev.dateline.local;

import dev.dateline.schemas.RecordLimits;
import java.nio.file.Path;
import java.util.Properties;

/** Settings of a broker that is alone: it answers on loopback only and keeps no spare copies. */
final class BrokerConfig {

  static final int NODE = 1;

  /** Internal topics of a lone broker need no 50 partitions each. */
  private static final String FEW_PARTITIONS = "4";

  /** The cleaner's default buffer of 128 MB is half of the heap we give the broker. */
  private static final int CLEANER_BUFFER = 16 << 20;

  private BrokerConfig() {}

  static Properties of(Path logs, int port, int controllerPort) {
    var config = new Properties();
    config.put("process.roles", "broker,controller");
    config.put("node.id", Integer.toString(NODE));
    config.put(
        "listeners", listener("BROKER", port) + "," + listener("CONTROLLER", controllerPort));
    config.put("advertised.listeners", listener("BROKER", port));
    config.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    config.put("inter.broker.listener.name", "BROKER");
    config.put("controller.listener.names", "CONTROLLER");
    config.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    config.put("log.dirs", logs.toString());
    alone(config);
    sizes(config);
    return config;
  }

  private static void alone(Properties config) {
    config.put("auto.create.topics.enable", "false");
    config.put("offsets.topic.replication.factor", "1");
    config.put("offsets.topic.num.partitions", FEW_PARTITIONS);
    config.put("transaction.state.log.replication.factor", "1");
    config.put("transaction.state.log.min.isr", "1");
    config.put("transaction.state.log.num.partitions", FEW_PARTITIONS);
    config.put("share.coordinator.state.topic.replication.factor", "1");
    config.put("share.coordinator.state.topic.min.isr", "1");
    config.put("share.coordinator.state.topic.num.partitions", FEW_PARTITIONS);
    config.put("group.initial.rebalance.delay.ms", "0");
    config.put("controlled.shutdown.enable", "true");
  }

  private static void sizes(Properties config) {
    config.put("log.cleaner.dedupe.buffer.size", Integer.toString(CLEANER_BUFFER));
    config.put("message.max.bytes", Integer.toString(RecordLimits.ANY_RECORD));
    config.put("replica.fetch.max.bytes", Integer.toString(RecordLimits.ANY_RECORD));
  }

  private static String listener(String name, int port) {
    return name + "://127.0.0.1:" + port;
  }
}
