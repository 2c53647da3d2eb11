package dev.dateline.local;

import dev.dateline.streams.DiskSpace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.Uuid;

/**
 * A broker in a JVM of its own, with its own small heap and compiler settings. It ends with this
 * object, and also when this process is killed. Ctrl-C on the terminal does not reach it: whoever
 * uses it stops first.
 */
public final class BrokerProcess implements AutoCloseable {

  /** Small: an idle broker keeps 50 MB, and the largest records are 32 MB. */
  private static final List<String> FLAGS =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "-Duser.language=en",
          "-Duser.country=US",
          "-Dlogback.configurationFile=dev/dateline/local/broker-logback.xml");

  private static final Duration STARTING = Duration.ofMinutes(2);
  private static final Duration STOPPING = Duration.ofSeconds(30);

  /** The shell hands its ignored signals down, and the JVM leaves ignored signals alone. */
  private static final String DEAF_TO_THE_TERMINAL = "trap '' INT HUP; exec \"$0\" \"$@\"";

  private final BrokerSettings settings;
  private final Path log;
  private final Process process;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private volatile boolean closing;

  private BrokerProcess(BrokerSettings settings, Path log, Process process) {
    this.settings = settings;
    this.log = log;
    this.process = process;
  }

  /**
   * Starts the process; returns before the broker answers.
   *
   * @param settings where it keeps its data and listens
   * @param log file that its log is appended to
   * @param jvmFlags further flags for its JVM
   * @throws LocalException when no process can be started
   */
  public static BrokerProcess launch(BrokerSettings settings, Path log, List<String> jvmFlags) {
    try {
      var process =
          new ProcessBuilder(command(settings, jvmFlags))
              .redirectError(Redirect.appendTo(log.toFile()))
              .start();
      var broker = new BrokerProcess(settings, log, process);
      broker.follow();
      return broker;
    } catch (IOException e) {
      throw new LocalException("cannot start a process for the broker: " + e.getMessage(), e);
    }
  }

  /**
   * Starts a broker for a while: a new cluster, or the one that the directory already holds.
   *
   * @param port where clients connect, on loopback; 1 to 65535
   */
  public static BrokerProcess launch(Path directory, Path log, int port) {
    var settings = new BrokerSettings(directory, Uuid.randomUuid().toString(), port);
    return launch(settings, log, List.of());
  }

  /** What clients connect to. */
  public String bootstrapServers() {
    return settings.bootstrapServers();
  }

  /**
   * Waits until the broker answers.
   *
   * @throws LocalException when it ended instead, with its reason and where its log lies
   */
  public void awaitReady() {
    try {
      ready.get(STARTING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new LocalException(e.getCause().getMessage(), e.getCause());
    } catch (TimeoutException e) {
      throw new LocalException(
          "the broker was not ready after %d s; its log is %s".formatted(STARTING.toSeconds(), log),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  /** Completes, with a sentence, if the process ends although nobody closed it. */
  public CompletableFuture<String> unexpectedEnd() {
    return process
        .onExit()
        .thenCompose(
            ended ->
                closing ? new CompletableFuture<>() : CompletableFuture.completedFuture(ending()));
  }

  /** Id of the process. */
  public long pid() {
    return process.pid();
  }

  /** True until the process has ended. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Stops the broker and waits; after 30 seconds the process is killed. */
  @Override
  public void close() {
    closing = true;
    closeQuietly(process.getOutputStream());
    try {
      if (!process.waitFor(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> command(BrokerSettings settings, List<String> jvmFlags) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command = new ArrayList<>(List.of("sh", "-c", DEAF_TO_THE_TERMINAL, java.toString()));
    command.addAll(FLAGS);
    command.addAll(jvmFlags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(BrokerMain.class.getName(), settings.directory().toString()));
    command.addAll(List.of(settings.clusterId(), Integer.toString(settings.port())));
    return command;
  }

  private void follow() {
    var reader = new Thread(this::readOutput, "broker-output");
    reader.setDaemon(true);
    reader.start();
  }

  /** Reads to the end, so that the process never waits for us. */
  private void readOutput() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(BrokerMain.READY)) {
          ready.complete(null);
        } else if (line.startsWith(BrokerMain.FAILED)) {
          fail(failure(line.substring(BrokerMain.FAILED.length())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      process.onExit().join();
      fail(ending());
    }
  }

  private void fail(String sentence) {
    ready.completeExceptionally(new LocalException(sentence));
  }

  private String failure(String sentence) {
    return DiskSpace.isUsedUp(settings.directory()) ? ending() : sentence + "; its log is " + log;
  }

  private String ending() {
    if (DiskSpace.isUsedUp(settings.directory())) {
      return "the broker stopped: " + DataDirectory.noSpace(settings.directory());
    }
    return "the broker's process ended with code %d; its log is %s"
        .formatted(process.exitValue(), log);
  }

  private static void closeQuietly(OutputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      // The other end is gone already, which is what closing is for.
    }
  }
}
