package dev.dateline.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.app.Console;
import dev.dateline.app.Dateline;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs {@code dateline dead …} against a pipeline, as a user does. */
final class DeadLetterDesk {

  /**
   * What a command left.
   *
   * @param exitCode how it ended
   * @param out lines on standard output
   * @param err standard error
   */
  record Answer(int exitCode, List<String> out, String err) {}

  private final String bootstrap;
  private final String prefix;

  DeadLetterDesk(String bootstrap, String prefix) {
    this.bootstrap = bootstrap;
    this.prefix = prefix;
  }

  /** Runs a subcommand to its end. */
  Answer run(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var line =
        Dateline.commandLine(
            new Console(
                InputStream.nullInputStream(),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Map.of("DATELINE_BOOTSTRAP", bootstrap, "DATELINE_PREFIX", prefix),
                false,
                false));
    int code =
        line.execute(Stream.concat(Stream.of("dead"), Stream.of(args)).toArray(String[]::new));
    return new Answer(code, out.toString(UTF_8).lines().toList(), err.toString(UTF_8));
  }
}
