package dev.dateline.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.local.LocalDateline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own. */
final class Background implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path out;
  private final Path err;

  private Background(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  static Background start(Map<String, String> environment, String... words) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(LocalDateline.class.getName());
    command.addAll(List.of(words));
    var out = Files.createTempFile("dateline", ".out");
    var err = Files.createTempFile("dateline", ".err");
    var builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new Background(builder.start(), out, err);
  }

  /** Waits until it has said something, on whichever stream. */
  Background awaitSaying(String words) {
    await().atMost(PATIENCE).until(() -> said().contains(words) || !process.isAlive());
    assertThat(process.isAlive()).as(said()).isTrue();
    return this;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end; then tells what it left. */
  Terminal.Answer ended() throws IOException {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("still running; it said: " + err());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return new Terminal.Answer(process.exitValue(), read(out), err());
  }

  /** Asks it to stop, and waits for its end. */
  Terminal.Answer stop() throws IOException {
    process.destroy();
    return ended();
  }

  /** What it said on standard error so far. */
  String err() {
    return read(err);
  }

  private String said() {
    return read(out) + err();
  }

  /** Its process. */
  ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(out);
    Files.deleteIfExists(err);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
