package dev.dateline.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;

/**
 * Puts in place what properties refer to, with Kafka's own providers: <code>${env:NAME}</code> a
 * variable, <code>${dir:/run/secrets:name}</code> a whole file, <code>${file:/path:key}</code> a
 * property in a file. So a secret can stay where it is kept.
 */
final class References {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(?:env|dir|file):[^}]*}");

  private References() {}

  /** True when a value refers to something else. */
  static boolean isReference(String value) {
    return REFERENCE.matcher(value).find();
  }

  /** A value without its references, which are no secrets. */
  static String removedFrom(String value) {
    return REFERENCE.matcher(value).replaceAll(" ");
  }

  /**
   * The properties with what they refer to.
   *
   * @throws IllegalArgumentException naming each reference that leads nowhere
   */
  static Map<String, String> resolve(Map<String, String> properties) {
    if (properties.values().stream().noneMatch(References::isReference)) {
      return properties;
    }
    var resolved = new LinkedHashMap<>(properties);
    var problems = new Problems();
    properties.forEach(
        (name, value) ->
            REFERENCE
                .matcher(value)
                .results()
                .map(found -> found.group())
                .forEach(it -> problems.collect(() -> put(resolved, name, it))));
    if (!problems.all().isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems.all()));
    }
    return resolved;
  }

  private static String put(Map<String, String> resolved, String name, String reference) {
    var value = valueOf(name, reference);
    return resolved.computeIfPresent(name, (key, before) -> before.replace(reference, value));
  }

  private static String valueOf(String name, String reference) {
    try (var environment = configured(new EnvVarConfigProvider());
        var directory = configured(new DirectoryConfigProvider());
        var file = configured(new FileConfigProvider())) {
      var transformer =
          new ConfigTransformer(Map.of("env", environment, "dir", directory, "file", file));
      var value = transformer.transform(Map.of(name, reference)).data().get(name);
      if (value != null && !value.equals(reference)) {
        return value.stripTrailing(); // Files end with a line end, secrets do not.
      }
    } catch (ConfigException | java.io.IOException e) {
      throw nowhere(name, reference, e);
    }
    throw nowhere(name, reference, null);
  }

  private static <T extends ConfigProvider> T configured(T provider) {
    provider.configure(Map.of());
    return provider;
  }

  private static IllegalArgumentException nowhere(String name, String reference, Exception cause) {
    return new IllegalArgumentException(
        "Kafka property %s: %s leads nowhere".formatted(name, reference), cause);
  }
}
