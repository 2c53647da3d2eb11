package dev.dateline.app;

import dev.dateline.schemas.RegistryAccess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which properties are the schema registry's, and what they say. */
final class RegistryProperties {

  private static final String PREFIX = "registry.";
  private static final String USER = "registry.user";
  private static final String PASSWORD = "registry.password";
  private static final String STORE = "registry.ssl.truststore.location";
  private static final String STORE_TYPE = "registry.ssl.truststore.type";
  private static final String STORE_PASSWORD = "registry.ssl.truststore.password";

  /** All of them. */
  static final Set<String> NAMES = Set.of(USER, PASSWORD, STORE, STORE_TYPE, STORE_PASSWORD);

  /** Those whose values must not be seen. */
  static final Set<String> SECRETS = Set.of(PASSWORD, STORE_PASSWORD);

  private RegistryProperties() {}

  /**
   * What the properties say about the registry.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  static RegistryAccess in(Map<String, String> properties) {
    var store = properties.get(STORE);
    var trusted =
        store == null
            ? Optional.<RegistryAccess.TrustStore>empty()
            : Optional.of(
                new RegistryAccess.TrustStore(
                    Path.of(store),
                    properties.getOrDefault(STORE_TYPE, "JKS"),
                    properties.getOrDefault(STORE_PASSWORD, "")));
    return new RegistryAccess(
        Optional.ofNullable(properties.get(USER)),
        Optional.ofNullable(properties.get(PASSWORD)),
        trusted);
  }

  /** The properties that are not the registry's: Kafka's clients get those. */
  static Map<String, String> without(Map<String, String> properties) {
    var others = new HashMap<>(properties);
    others.keySet().removeIf(name -> name.startsWith(PREFIX));
    return others;
  }
}
