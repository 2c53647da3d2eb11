package dev.dateline.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.app.Console;
import dev.dateline.app.Dateline;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Runs {@code dateline} against a pipeline, as a user does. */
final class Commands {

  /**
   * What a command left.
   *
   * @param exitCode how it ended
   * @param out lines on standard output
   * @param err standard error
   */
  record Answer(int exitCode, List<String> out, String err) {}

  private final Map<String, String> environment;

  Commands(String bootstrap, String prefix) {
    this.environment = Map.of("DATELINE_BOOTSTRAP", bootstrap, "DATELINE_PREFIX", prefix);
  }

  /** Runs a command to its end. */
  Answer run(String... args) {
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
    int code = Dateline.commandLine(console).execute(args);
    return new Answer(code, out.toString(UTF_8).lines().toList(), err.toString(UTF_8));
  }
}
