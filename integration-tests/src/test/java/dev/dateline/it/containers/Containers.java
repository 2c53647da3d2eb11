package dev.dateline.it.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** A broker and a registry that keeps its schemas in it, as a cluster would run them. */
final class Containers implements AutoCloseable {

  private static final int BROKER_PORT = 9092;
  private static final int REGISTRY_PORT = 8080;
  private static final int HEALTH_PORT = 9000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Network network = Network.newNetwork();
  private final KafkaContainer broker =
      new KafkaContainer(
              DockerImageName.parse(Images.KAFKA).asCompatibleSubstituteFor("apache/kafka"))
          .withNetwork(network)
          .withListener("broker:19092")
          .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
          .withStartupTimeout(PATIENCE);
  private final GenericContainer<?> registry =
      new GenericContainer<>(DockerImageName.parse(Images.REGISTRY))
          .withNetwork(network)
          .withEnv("APICURIO_STORAGE_KIND", "kafkasql")
          .withEnv("APICURIO_KAFKASQL_BOOTSTRAP_SERVERS", "broker:19092")
          .withExposedPorts(REGISTRY_PORT, HEALTH_PORT)
          .waitingFor(
              Wait.forHttp("/health/ready").forPort(HEALTH_PORT).withStartupTimeout(PATIENCE));

  void start() {
    // Ports of our choice: Docker would give a container that is started again other ones.
    broker.setPortBindings(List.of(freePort() + ":" + BROKER_PORT));
    registry.setPortBindings(
        List.of(freePort() + ":" + REGISTRY_PORT, freePort() + ":" + HEALTH_PORT));
    broker.start();
    registry.start();
  }

  /** Stops the broker's process in its tracks: its connections stay open and say nothing. */
  void pauseBroker() {
    docker("pause", broker.getContainerId());
  }

  /** Lets it go on. */
  void resumeBroker() {
    docker("unpause", broker.getContainerId());
  }

  /** SIGKILL; its data stay. */
  void killBroker() {
    docker("kill", broker.getContainerId());
  }

  /** Starts the broker that was killed, at the same address. */
  void restartBroker() {
    docker("start", broker.getContainerId());
  }

  /** Stops the registry. */
  void stopRegistry() {
    docker("stop", "--time", "2", registry.getContainerId());
  }

  /** Starts the registry that was stopped, at the same address. */
  void restartRegistry() {
    docker("start", registry.getContainerId());
  }

  String bootstrap() {
    return broker.getBootstrapServers();
  }

  URI registry() {
    return URI.create(
        "http://%s:%d".formatted(registry.getHost(), registry.getMappedPort(REGISTRY_PORT)));
  }

  /** Where a client that knows only the Confluent-compatible API asks. */
  URI confluentApi() {
    return registry().resolve("/apis/ccompat/v7/");
  }

  private static void docker(String... args) {
    var command = Stream.concat(Stream.of("docker"), Stream.of(args)).toList();
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    registry.stop();
    broker.stop();
    network.close();
  }
}
