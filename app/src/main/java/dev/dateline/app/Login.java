package dev.dateline.app;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads who a login line ({@code sasl.jaas.config}) is about. */
final class Login {

  static final String LINE = "sasl.jaas.config";
  private static final Pattern USER =
      Pattern.compile("\\busername\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;]+))");

  private Login() {}

  /** The user's name in a login line; it is no secret. */
  static Optional<String> user(String line) {
    var found = USER.matcher(line);
    if (!found.find()) {
      return Optional.empty();
    }
    return Optional.ofNullable(found.group(1))
        .or(() -> Optional.ofNullable(found.group(2)))
        .or(() -> Optional.ofNullable(found.group(3)));
  }

  /** Who the brokers take us for, as far as the settings tell. */
  static String principal(Map<String, String> properties) {
    return Optional.ofNullable(properties.get(LINE))
        .flatMap(Login::user)
        .map(user -> "User:" + user)
        .orElse(
            properties.getOrDefault("security.protocol", "").equals("SSL")
                ? "the subject of our certificate"
                : "User:ANONYMOUS");
  }
}
