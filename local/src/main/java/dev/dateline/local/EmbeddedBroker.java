package dev.dateline.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker in this JVM, on loopback, with its data in one directory. Data survive a restart
 * and a kill. One broker a directory at a time: the data directory guards that for the commands.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts on a free port.
   *
   * @param logs directory of the broker's data; created and formatted when it is new
   */
  public static EmbeddedBroker start(Path logs) {
    return start(logs, Ports.free());
  }

  /**
   * Starts on a given port.
   *
   * @param logs directory of the broker's data; created and formatted when it is new
   * @param port loopback port of the broker, 1 to 65535
   * @throws LocalException when the port is taken or the data cannot be used
   */
  public static EmbeddedBroker start(Path logs, int port) {
    Ports.requireFree(port, "broker", "--port");
    var config = BrokerConfig.of(logs, port, Ports.free());
    try {
      format(logs, config);
      var server = new KafkaRaftServer(KafkaConfig.fromProps(config, false), Time.SYSTEM);
      server.startup();
      return new EmbeddedBroker(server, port);
    } catch (Exception e) {
      throw new LocalException("the broker could not start on " + logs + ": " + e.getMessage(), e);
    }
  }

  /** Address for clients, as {@code host:port}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Waits until the broker ends by itself. */
  void awaitEnd() {
    server.awaitShutdown();
  }

  /** Stops cleanly; what was acknowledged stays. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path logs, Properties config) throws Exception {
    if (Files.exists(logs.resolve("meta.properties"))) {
      return;
    }
    createDirectory(logs);
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(BrokerConfig.NODE)
        .setControllerListenerName(config.getProperty("controller.listener.names"))
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setDirectories(java.util.List.of(logs.toString()))
        .setMetadataLogDirectory(logs.toString())
        .run();
  }

  private static void createDirectory(Path logs) throws IOException {
    Files.createDirectories(logs);
  }
}
