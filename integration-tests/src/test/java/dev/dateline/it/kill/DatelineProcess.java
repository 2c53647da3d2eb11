package dev.dateline.it.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.local.LocalDateline;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The {@code dateline} command in a JVM of its own, with a log and a home of its own. */
final class DatelineProcess implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final Path log;
  private final Process process;

  private DatelineProcess(Path log, Process process) {
    this.log = log;
    this.process = process;
  }

  /**
   * Starts the command.
   *
   * @param work where its log and home are made
   * @param arguments of the command
   */
  static DatelineProcess start(Path work, List<String> arguments) {
    return startMain(work, LocalDateline.class, arguments);
  }

  /** Starts another program in the same way. */
  static DatelineProcess startMain(Path work, Class<?> main, List<String> arguments) {
    try {
      var log = Files.createTempFile(work, arguments.get(0) + "-", ".log");
      var process =
          new ProcessBuilder(command(work, main, arguments))
              .redirectErrorStream(true)
              .redirectOutput(Redirect.to(log.toFile()))
              .start();
      return new DatelineProcess(log, process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path work, Class<?> main, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Duser.home=" + work);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return command;
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it reads. */
  OutputStream input() {
    return process.getOutputStream();
  }

  /** All that it has said so far. */
  String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it says something, and lives. */
  MatchResult awaitSaid(Pattern something) {
    await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> find(something).isPresent() || !isAlive());
    return find(something).orElseThrow(() -> new AssertionError(said()));
  }

  /** Kills it with SIGKILL: it finishes nothing and tells nobody. */
  void kill() {
    assertThat(isAlive()).as("alive when it is killed; it said: %s", said()).isTrue();
    process.destroyForcibly();
    exitCode();
  }

  /** Asks it to stop, as Ctrl-C does, and waits. */
  void stop() {
    process.destroy();
    exitCode();
  }

  /** Waits for its end. */
  int exitCode() {
    try {
      assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    exitCode();
  }

  private Optional<MatchResult> find(Pattern something) {
    return something.matcher(said()).results().findFirst();
  }
}
