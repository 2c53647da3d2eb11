package dev.dateline.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A broker in a child JVM with a small heap of its own: it cannot starve the enricher of memory,
 * and nothing Kafka does on a fatal error can end the pipeline without a word.
 */
public final class BrokerProcess implements AutoCloseable {

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

  /** Serial collector and first compiler only: it starts in two thirds of the time. */
  private static final List<String> SMALL_JVM =
      List.of(
          "-Xms64m",
          "-Xmx384m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "--enable-native-access=ALL-UNNAMED");

  private final Process process;
  private final int port;

  private BrokerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Launches the child and returns at once; {@link #awaitReady()} waits for it.
   *
   * @param logs directory of the broker's data
   * @param log file that gets what the broker logs
   * @param port loopback port, 1 to 65535
   * @throws LocalException when the port is taken or no child can be launched
   */
  public static BrokerProcess launch(Path logs, Path log, int port) {
    Ports.requireFree(port, "broker", "--port");
    try {
      var process =
          new ProcessBuilder(command(logs, port))
              .redirectError(Redirect.appendTo(log.toFile()))
              .start();
      return new BrokerProcess(process, port);
    } catch (IOException e) {
      throw new LocalException("the broker's process could not be launched: " + e.getMessage(), e);
    }
  }

  /**
   * Waits until the broker answers.
   *
   * @throws LocalException when it ended instead; the message says why
   */
  public void awaitReady() {
    try {
      var line = output().readLine();
      if (!BrokerMain.READY.equals(line)) {
        process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        throw new LocalException(
            line == null
                ? "the broker ended before it answered; its log says why"
                : line.substring(BrokerMain.FAILED.length()));
      }
    } catch (IOException e) {
      throw new LocalException("the broker's process could not be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalException("interrupted while the broker started", e);
    }
  }

  /** Address for clients, as {@code host:port}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** True while the process runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Stops the broker cleanly.
   *
   * @throws LocalException when it does not end in time
   */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new LocalException("the broker did not stop within " + STOP_PATIENCE);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private BufferedReader output() {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static List<String> command(Path logs, int port) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<String>();
    command.add(java);
    command.addAll(SMALL_JVM);
    command.addAll(ClassArchive.flags("broker"));
    command.add("-Dlogback.configurationFile=dev/dateline/local/broker-logback.xml");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(BrokerMain.class.getName());
    command.add(logs.toString());
    command.add(Integer.toString(port));
    return command;
  }
}
