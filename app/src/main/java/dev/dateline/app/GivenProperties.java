package dev.dateline.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** The properties for Kafka's clients that a command was given, also when it could not use them. */
final class GivenProperties {

  private GivenProperties() {}

  /** As far as they can be read; empty for a command without Kafka. */
  static Map<String, String> of(CommandSpec command) {
    var kafka = command.findOption("--kafka");
    var file = command.findOption("--kafka-config");
    if (kafka == null || file == null) {
      return Map.of();
    }
    List<String> given = kafka.getValue();
    Path config = file.getValue();
    try {
      return KafkaProperties.read(config, given == null ? List.of() : given);
    } catch (IllegalArgumentException e) {
      return KafkaProperties.parse(given == null ? List.of() : given, new Problems());
    }
  }
}
