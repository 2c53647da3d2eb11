package dev.dateline.app;

import java.util.Optional;

/**
 * What one check of {@code doctor} found.
 *
 * @param level how bad it is
 * @param check what was looked at
 * @param message what was found
 * @param remedy the command or setting that mends it
 */
record Finding(Level level, String check, String message, Optional<String> remedy) {

  /** How bad. */
  enum Level {
    OK,
    WARN,
    FAIL
  }

  static Finding ok(String check, String message) {
    return new Finding(Level.OK, check, message, Optional.empty());
  }

  static Finding warn(String check, String message, String remedy) {
    return new Finding(Level.WARN, check, message, Optional.of(remedy));
  }

  static Finding fail(String check, String message, String remedy) {
    return new Finding(Level.FAIL, check, message, Optional.of(remedy));
  }
}
