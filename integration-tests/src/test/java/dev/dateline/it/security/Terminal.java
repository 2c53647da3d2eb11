package dev.dateline.it.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.app.Console;
import dev.dateline.app.Dateline;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs commands as one user does.
 *
 * @param environment variables
 */
public record Terminal(Map<String, String> environment) {

  /**
   * What a command left.
   *
   * @param exitCode how it ended
   * @param out standard output
   * @param err standard error
   */
  public record Answer(int exitCode, String out, String err) {

    /** Lines on standard output. */
    public List<String> lines() {
      return out.lines().toList();
    }
  }

  /** For a user at an address, with properties from a file. */
  static Terminal of(String bootstrap, Path config, Path state) {
    return new Terminal(
        Map.of(
            "DATELINE_BOOTSTRAP", bootstrap,
            "DATELINE_KAFKA_CONFIG", config.toString(),
            "DATELINE_STATE_DIR", state.toString()));
  }

  /** For whoever comes to an open door, and to the topics with that prefix. */
  public static Terminal of(String bootstrap, String prefix) {
    return new Terminal(Map.of("DATELINE_BOOTSTRAP", bootstrap, "DATELINE_PREFIX", prefix));
  }

  /** With one variable more. */
  Terminal with(String variable, String value) {
    var more = new HashMap<>(environment);
    more.put(variable, value);
    return new Terminal(Map.copyOf(more));
  }

  /** Runs a command to its end, in this process. */
  public Answer run(String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            environment,
            false,
            false);
    int code = Dateline.commandLine(console).execute(words);
    return new Answer(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** Starts a command in a process of its own. */
  Background start(String... words) throws java.io.IOException {
    return Background.start(environment, words);
  }
}
