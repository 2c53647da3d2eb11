package dev.dateline.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How much is logged, and in what form. Only sets what {@code logback.xml} reads, so that a command
 * which logs nothing never loads the logging library.
 */
final class Logs {

  private static final String VARIABLE = "DATELINE_LOG";
  private static final String FORMAT = "dateline.log.format";
  private static final List<String> LEVELS =
      List.of("off", "error", "warn", "info", "debug", "trace");

  /** The registry's client logs past logback; held, for unheld loggers forget their level. */
  private static final Logger REGISTRY_CLIENT = Logger.getLogger("io.apicurio");

  private Logs() {}

  /** In what form. */
  enum Format {
    TEXT,
    JSON
  }

  /** Sets the form of log lines. */
  static void write(Format format) {
    System.setProperty(FORMAT, format.name().toLowerCase(Locale.ROOT));
  }

  /** True when standard error is for programs: everything on it is a log event. */
  static boolean areJson() {
    return "json".equals(System.getProperty(FORMAT));
  }

  /**
   * Sets the levels: {@code DATELINE_LOG} for everything; else warnings of ours and errors of the
   * libraries, and one level more of each with {@code --verbose}.
   *
   * @throws CommandFailure when the variable names no level
   */
  static void configure(Map<String, String> environment, boolean verbose) {
    var level = environment.getOrDefault(VARIABLE, "").strip().toLowerCase(Locale.ROOT);
    if (level.isEmpty()) {
      set(verbose ? "info" : "warn", verbose ? "warn" : "error");
    } else if (LEVELS.contains(level)) {
      set(level, level);
    } else {
      throw new CommandFailure(
          ExitCodes.USAGE,
          "%s: '%s' is not one of %s".formatted(VARIABLE, level, String.join(", ", LEVELS)));
    }
  }

  private static void set(String ours, String libraries) {
    System.setProperty("dateline.log", ours);
    System.setProperty("dateline.log.libraries", libraries);
    System.setProperty("dateline.log.mended", libraries.equals("error") ? "off" : libraries);
    if (libraries.equals("error") || libraries.equals("off")) {
      REGISTRY_CLIENT.setLevel(Level.SEVERE);
    }
  }
}
