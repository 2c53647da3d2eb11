package dev.dateline.it.environment;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The {@code dateline} command in a process of its own, which ends with this object at the latest.
 */
final class Program implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> SMALL_AND_FAST =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m");

  private final Process process;
  private final Path out;
  private final Path err;

  private Program(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts it; what it says goes to files in {@code folder}. */
  static Program start(Path folder, String... args) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SMALL_AND_FAST);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("dev.dateline.local.LocalDateline");
    command.addAll(List.of(args));
    try {
      var out = Files.createTempFile(folder, args[0], ".out");
      var err = Files.createTempFile(folder, args[0], ".err");
      var builder = new ProcessBuilder(command);
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      return new Program(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it said on standard output so far. */
  String out() {
    return read(out);
  }

  /** What it said on standard error so far. */
  String err() {
    return read(err);
  }

  /** Its process id. */
  long pid() {
    return process.pid();
  }

  /** True until it has ended. */
  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until it said something, on one stream or the other; fails when it ends before. */
  Program awaitSaid(String words) {
    await().atMost(PATIENCE).until(() -> (out() + err()).contains(words) || !process.isAlive());
    if (!(out() + err()).contains(words)) {
      throw new AssertionError("it ended with %d: %s".formatted(process.exitValue(), err()));
    }
    return this;
  }

  /** Waits until it has ended, and tells how. */
  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("it still runs: " + err());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** Gently, for the broker of `up` would outlive it for a moment. */
  @Override
  public void close() {
    process.destroy();
    exitCode();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
