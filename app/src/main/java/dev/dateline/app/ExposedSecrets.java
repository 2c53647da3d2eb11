package dev.dateline.app;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Refuses secrets on the command line: everybody on the machine can read it, and shells keep it.
 */
final class ExposedSecrets {

  private ExposedSecrets() {}

  /** An error for each secret that the command line itself says; variables are not looked at. */
  static List<ParameterException> in(ParseResult parsed) {
    var errors = new ArrayList<ParameterException>();
    for (var at = parsed; at != null; at = at.subcommand()) {
      var line = at.commandSpec().commandLine();
      names(at).forEach(name -> errors.add(new ParameterException(line, sentence(name))));
    }
    return errors;
  }

  private static List<String> names(ParseResult parsed) {
    if (!parsed.hasMatchedOption("--kafka")) {
      return List.of();
    }
    List<String> given = parsed.matchedOption("--kafka").getValue();
    return KafkaProperties.parse(given, new Problems()).entrySet().stream()
        .filter(it -> PropertyNames.isSecret(it.getKey()))
        .filter(it -> !References.isReference(it.getValue()))
        .map(it -> it.getKey())
        .toList();
  }

  private static String sentence(String name) {
    return ("--kafka %s: everybody on this machine can read a command line; put it into a file for"
            + " --kafka-config, or into DATELINE_KAFKA")
        .formatted(name);
  }
}
