package dev.dateline.it.containers;

import java.util.Optional;

/** The images that the container tests run, official ones unless the environment names others. */
final class Images {

  static final String KAFKA = image("KAFKA_IMAGE", "apache/kafka:4.3.1");
  static final String REGISTRY = image("REGISTRY_IMAGE", "apicurio/apicurio-registry:3.3.3");

  private Images() {}

  private static String image(String variable, String official) {
    return Optional.ofNullable(System.getenv(variable)).filter(v -> !v.isBlank()).orElse(official);
  }
}
