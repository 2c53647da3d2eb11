package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {

  private static final java.util.List<String> FAST = java.util.List.of("-XX:TieredStopAtLevel=1");

  @TempDir Path directory;

  @Test
  void answersWhenItSaysSoAndEndsWhenClosed() throws Exception {
    var broker = BrokerProcess.launch(settings(Ports.free()), directory.resolve("log"), FAST);
    try (broker) {
      broker.awaitReady();
      try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
        assertThat(admin.describeCluster().nodes().get()).hasSize(1);
      }
    }
    assertThat(broker.isAlive()).isFalse();
    assertThat(broker.unexpectedEnd()).isNotDone();
  }

  @Test
  void saysInASentenceWhyItDidNotStart() throws IOException {
    try (var taken = new ServerSocket(0, 1, Ports.address(0).getAddress());
        var broker =
            BrokerProcess.launch(
                settings(taken.getLocalPort()), directory.resolve("broker.log"), FAST)) {
      assertThatThrownBy(broker::awaitReady)
          .isInstanceOf(LocalException.class)
          .hasMessageContaining("the broker did not start")
          .hasMessageContaining("broker.log");
    }
  }

  @Test
  void diesWithTheProcessThatStartedItAndLetsGoOfItsData() throws Exception {
    var first = parent();
    var child = pidOf(first);
    first.destroyForcibly();
    // The next one waits until its orphaned predecessor has let go of the directory.
    try (var next = BrokerProcess.launch(settings(Ports.free()), directory.resolve("log"), FAST)) {
      next.awaitReady();
      if (child.isPresent()) {
        child.get().onExit().get(30, TimeUnit.SECONDS);
      }
    }
  }

  private BrokerSettings settings(int port) {
    return new BrokerSettings(directory.resolve("kafka"), Uuid.randomUuid().toString(), port);
  }

  private Process parent() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Parent.class.getName(),
            directory.resolve("kafka").toString())
        .redirectError(directory.resolve("parent.log").toFile())
        .start();
  }

  private java.util.Optional<ProcessHandle> pidOf(Process parent) throws Exception {
    var line = parent.inputReader().readLine();
    if (line == null) {
      parent.waitFor(5, TimeUnit.SECONDS);
      throw new AssertionError(Files.readString(directory.resolve("parent.log")));
    }
    return ProcessHandle.of(Long.parseLong(line));
  }

  /** A process that starts a broker, says its pid and then waits to be killed. */
  static final class Parent {

    private Parent() {}

    public static void main(String[] args) throws Exception {
      var settings = BrokerSettings.in(Path.of(args[0]));
      var broker = BrokerProcess.launch(settings, Path.of(args[0] + ".log"), FAST);
      broker.awaitReady();
      System.out.println(broker.pid());
      Thread.currentThread().join();
    }
  }
}
