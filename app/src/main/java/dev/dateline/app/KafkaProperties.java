package dev.dateline.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The properties that a user gives for Kafka's clients: those of a file, then those given one by
 * one, with what they refer to in place of the references. No message quotes a value.
 */
final class KafkaProperties {

  /** Between two settings of one value, but never inside quotes. */
  private static final Pattern NEXT_SETTING =
      Pattern.compile("(?:\n\\s*|;[ \t]*)(?=[A-Za-z][\\w.-]*=)(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  private KafkaProperties() {}

  /**
   * Reads all of them.
   *
   * @param file a Java properties file in UTF-8; may be null
   * @param given settings {@code KEY=VALUE}, several in a value when parted by ';' or line ends
   * @throws IllegalArgumentException naming everything that is wrong
   */
  static Map<String, String> read(Path file, List<String> given) {
    var problems = new Problems();
    var all = new LinkedHashMap<String, String>();
    Optional.ofNullable(file).map(it -> problems.collect(() -> ofFile(it))).ifPresent(all::putAll);
    all.putAll(parse(given, problems));
    all.computeIfPresent(Login.LINE, (name, line) -> ended(line));
    var resolved = problems.collect(() -> References.resolve(all));
    if (!problems.all().isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems.all()));
    }
    return resolved;
  }

  /** The settings of {@code KEY=VALUE} texts; what is none goes to {@code problems}. */
  static Map<String, String> parse(List<String> given, Problems problems) {
    var result = new LinkedHashMap<String, String>();
    for (var setting : given.stream().flatMap(NEXT_SETTING::splitAsStream).toList()) {
      int equals = setting.indexOf('=');
      if (equals > 0) {
        result.put(setting.substring(0, equals).strip(), setting.substring(equals + 1));
      } else {
        problems.addIf(
            !setting.isBlank(), "--kafka: '%s' is not KEY=VALUE".formatted(shown(setting)));
      }
    }
    return result;
  }

  /** What is not wrong but odd: names that no client knows, secrets that everybody can read. */
  static List<String> warnings(Path file, Map<String, String> properties) {
    var warnings = new ArrayList<String>();
    properties.keySet().stream()
        .filter(name -> !PropertyNames.isKnown(name))
        .sorted()
        .map(KafkaProperties::unknown)
        .forEach(warnings::add);
    if (file != null && isOpenToAll(file) && holdsSecrets(file)) {
      warnings.add(
          "%s holds secrets, and everybody on this machine can read it; chmod 600 it"
              .formatted(file));
    }
    return List.copyOf(warnings);
  }

  private static String unknown(String name) {
    return "no client of Kafka knows the property %s%s"
        .formatted(name, PropertyNames.meant(name).map("; did you mean %s?"::formatted).orElse(""));
  }

  private static Map<String, String> ofFile(Path file) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "--kafka-config: cannot read %s (%s)".formatted(file, e.getClass().getSimpleName()), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--kafka-config: %s is no properties file in UTF-8".formatted(file), e);
    }
    var result = new LinkedHashMap<String, String>();
    properties
        .stringPropertyNames()
        .forEach(name -> result.put(name, properties.getProperty(name)));
    return result;
  }

  /** A word that is no setting is a typo; anything longer may be half a secret. */
  private static String shown(String setting) {
    return setting.matches("[\\w.-]{1,20}") ? setting : "…";
  }

  /** Kafka wants a semicolon at the end, which also parts settings, and is easily forgotten. */
  private static String ended(String login) {
    return login.isBlank() || login.strip().endsWith(";") ? login : login.strip() + ";";
  }

  private static boolean holdsSecrets(Path file) {
    return ofFile(file).entrySet().stream()
        .anyMatch(
            it -> PropertyNames.isSecret(it.getKey()) && !References.isReference(it.getValue()));
  }

  private static boolean isOpenToAll(Path file) {
    try {
      return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    } catch (IOException | UnsupportedOperationException e) {
      return false; // No such permissions here, or no file: then reading it tells.
    }
  }
}
