package dev.dateline.app;

import dev.dateline.schemas.SchemaIds;
import dev.dateline.streams.EnrichSettings;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options of every command that talks to a cluster. */
public final class KafkaOptions {

  /** Between two settings of one value: an environment variable holds all of them. */
  private static final Pattern NEXT_SETTING =
      Pattern.compile("(?:\n\\s*|;[ \t]*)(?=[A-Za-z][\\w.-]*=)");

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
              + " the ids of the built-in table are used, and no registry is needed.")
  private String registry;

  @Option(
      names = "--prefix",
      paramLabel = "NAME",
      defaultValue = "news",
      description = "First part of every topic's name (default: ${DEFAULT-VALUE}).")
  private String prefix;

  @Option(
      names = "--kafka",
      paramLabel = "KEY=VALUE",
      description =
          "A further property for Kafka's clients, for example security.protocol=SSL; may be"
              + " repeated. In DATELINE_KAFKA, settings are parted by ';' or line ends.")
  private List<String> kafka = List.of();

  /**
   * The settings, checked.
   *
   * @throws IllegalArgumentException naming everything that is wrong, a line each
   */
  public KafkaSettings settings() {
    var problems = new Problems();
    var ids = problems.collect(this::schemaIds);
    var properties = problems.collect(this::properties);
    var settings =
        problems.collect(
            () ->
                new KafkaSettings(
                    bootstrap,
                    ids == null ? SchemaIds.local() : ids,
                    prefix,
                    properties == null ? Map.of() : properties));
    if (!problems.all().isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems.all()));
    }
    return settings;
  }

  private SchemaIds schemaIds() {
    if (registry == null || registry.isBlank()) {
      return SchemaIds.local();
    }
    try {
      var url = URI.create(registry.strip());
      return KafkaSettings.remembering(url, EnrichSettings.DEFAULTS.stateDir());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--registry: '%s' must be an http or https address, such as http://localhost:8080"
              .formatted(registry),
          e);
    }
  }

  private Map<String, String> properties() {
    var result = new LinkedHashMap<String, String>();
    var problems = new Problems();
    kafka.stream()
        .flatMap(NEXT_SETTING::splitAsStream)
        .filter(setting -> !setting.isBlank())
        .forEach(
            setting -> {
              int equals = setting.indexOf('=');
              problems.addIf(equals < 1, "--kafka: '%s' is not KEY=VALUE".formatted(setting));
              if (equals > 0) {
                result.put(setting.substring(0, equals).strip(), setting.substring(equals + 1));
              }
            });
    if (!problems.all().isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems.all()));
    }
    return result;
  }
}
