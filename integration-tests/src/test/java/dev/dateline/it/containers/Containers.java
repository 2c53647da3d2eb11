package dev.dateline.it.containers;

import java.net.URI;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** A broker and a registry that keeps its schemas in it, as a cluster would run them. */
final class Containers implements AutoCloseable {

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
    broker.start();
    registry.start();
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

  @Override
  public void close() {
    registry.stop();
    broker.stop();
    network.close();
  }
}
