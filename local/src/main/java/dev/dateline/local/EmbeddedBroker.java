package dev.dateline.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker in this JVM, its own controller, on loopback. Data outlives it: a later one on the
 * same directory has the same topics and records.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private final BrokerSettings settings;
  private final KafkaRaftServer server;
  private boolean closed;

  private EmbeddedBroker(BrokerSettings settings, KafkaRaftServer server) {
    this.settings = settings;
    this.server = server;
  }

  /** Starts a broker on a free port; see {@link #start(BrokerSettings)}. */
  public static EmbeddedBroker start(Path directory) {
    return start(BrokerSettings.in(directory));
  }

  /**
   * Starts a broker; returns when it answers.
   *
   * @throws LocalException when its port or directory cannot be used
   */
  public static EmbeddedBroker start(BrokerSettings settings) {
    formatIfNew(settings);
    var ours = Locale.getDefault();
    // Kafka upper-cases its settings by the default locale, and Turkish has another I.
    Locale.setDefault(Locale.ROOT);
    try {
      return startup(settings);
    } finally {
      Locale.setDefault(ours);
    }
  }

  /** What clients connect to. */
  public String bootstrapServers() {
    return settings.bootstrapServers();
  }

  /** Stops the broker and waits until it has. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      server.shutdown();
      server.awaitShutdown();
    }
  }

  private static EmbeddedBroker startup(BrokerSettings settings) {
    var config = KafkaConfig.fromProps(settings.properties(), false);
    var server = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      server.startup();
      return new EmbeddedBroker(settings, server);
    } catch (RuntimeException e) {
      server.shutdown();
      throw new LocalException("the broker did not start: " + deepest(e), e);
    }
  }

  private static void formatIfNew(BrokerSettings settings) {
    var directory = settings.directory();
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(directory);
      format(settings);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + directory + " for the broker", e);
    }
  }

  private static void format(BrokerSettings settings) throws IOException {
    var directory = settings.directory().toAbsolutePath().toString();
    var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    try {
      new Formatter()
          .setPrintStream(quiet)
          .setSupportedFeatures(List.copyOf(Feature.PRODUCTION_FEATURES))
          .setNodeId(BrokerSettings.NODE)
          .setClusterId(settings.clusterId())
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setControllerListenerName(BrokerSettings.CONTROLLER)
          .setDirectories(List.of(directory))
          .setMetadataLogDirectory(directory)
          .run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) { // Formatter declares any.
      throw new IOException(e);
    }
  }

  private static String deepest(Throwable error) {
    var cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
