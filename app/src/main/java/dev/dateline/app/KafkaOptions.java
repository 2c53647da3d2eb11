package dev.dateline.app;

import dev.dateline.schemas.SchemaIds;
import dev.dateline.streams.EnrichSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** The options of every command that talks to a cluster. */
public final class KafkaOptions {

  @Option(
      names = {"-b", "--bootstrap"},
      paramLabel = "HOST:PORT[,…]",
      defaultValue = "localhost:9092",
      description = "Brokers to connect to first (default: ${DEFAULT-VALUE}).")
  private String bootstrap;

  @Option(
      names = "--registry",
      paramLabel = "URL",
      description =
          "Schema registry that gives schema ids, for example http://localhost:8080. Without it"
              + " the ids of the built-in table are used, and no registry is needed. Credentials go"
              + " into --kafka-config, as registry.user and registry.password.")
  private String registry;

  @Option(
      names = "--prefix",
      paramLabel = "NAME",
      defaultValue = "news",
      description = "First part of every topic's name (default: ${DEFAULT-VALUE}).")
  private String prefix;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description =
          "Properties for Kafka's clients, in a file as Kafka's own tools take it; the place for"
              + " passwords and certificates: docs/security.md.")
  private Path kafkaConfig;

  @Option(
      names = "--kafka",
      paramLabel = "KEY=VALUE",
      description =
          "A further property for Kafka's clients, for example security.protocol=SSL; may be"
              + " repeated, and wins over the file; never a secret. In DATELINE_KAFKA, settings are"
              + " parted by ';' or line ends.")
  private List<String> kafka = List.of();

  /**
   * The settings, checked.
   *
   * @throws IllegalArgumentException naming everything that is wrong, a line each
   */
  public KafkaSettings settings() {
    var problems = new Problems();
    var properties =
        Optional.ofNullable(problems.collect(() -> KafkaProperties.read(kafkaConfig, kafka)))
            .orElse(Map.of());
    var ids = Optional.ofNullable(problems.collect(() -> schemaIds(properties)));
    var settings =
        problems.collect(
            () ->
                new KafkaSettings(
                    bootstrap,
                    ids.orElse(SchemaIds.local()),
                    prefix,
                    RegistryProperties.without(properties)));
    if (!problems.all().isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems.all()));
    }
    // No field: this class is loaded before the command line says how to log.
    var log = LoggerFactory.getLogger(KafkaOptions.class);
    KafkaProperties.warnings(kafkaConfig, properties).forEach(log::warn);
    return settings;
  }

  private SchemaIds schemaIds(Map<String, String> properties) {
    var access = RegistryProperties.in(properties);
    if (registry == null || registry.isBlank()) {
      return SchemaIds.local();
    }
    if (registry.contains("@")) {
      throw new IllegalArgumentException(
          "--registry: everybody can read credentials in an address; put registry.user and"
              + " registry.password into a file for --kafka-config");
    }
    try {
      var state = EnrichSettings.DEFAULTS.stateDir();
      return KafkaSettings.remembering(URI.create(registry.strip()), state, access);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--registry: '%s' must be an http or https address, such as http://localhost:8080"
              .formatted(registry),
          e);
    }
  }
}
