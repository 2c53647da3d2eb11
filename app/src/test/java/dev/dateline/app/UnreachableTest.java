package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.dateline.schemas.SchemaIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreachableTest {

  private static final String NOBODY = "127.0.0.1:1";

  private final Fixture.Captured captured = new Fixture.Captured();

  @ParameterizedTest
  @Timeout(10)
  @ValueSource(strings = {"topics describe", "doctor", "tail"})
  void aSilentBrokerIsNamedWithinTenSeconds(String command) {
    var line = Dateline.commandLine(captured.console(Map.of("DATELINE_BOOTSTRAP", NOBODY), ""));
    assertThat(line.execute(command.split(" "))).isEqualTo(ExitCodes.UNREACHABLE);
    assertThat(captured.err() + captured.out()).contains(NOBODY);
  }

  @Test
  @Timeout(10)
  void soIsANameThatLeadsNowhere() {
    var settings = new KafkaSettings("broker.invalid:9092", SchemaIds.local(), "news", Map.of());
    assertThatThrownBy(() -> ClusterAccess.open(settings, Duration.ofSeconds(2)).close())
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("broker.invalid:9092");
  }

  @Test
  void aSilentRegistryIsNamedToo() {
    var probe = RegistryProbe.of(SchemaIds.registry(URI.create("http://" + NOBODY))).orElseThrow();
    assertThatThrownBy(probe::requireAnswer)
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCodes.UNREACHABLE))
        .hasMessageContaining(NOBODY);
  }

  @Test
  void aRegistryThatWasNeverSeenIsWaitedFor() throws IOException {
    int port = freePort();
    var servers = new ArrayList<HttpServer>();
    probe(port).awaitAnswerUnlessMemory(Duration.ofMinutes(1), told -> servers.add(registry(port)));
    assertThat(servers).hasSize(1);
    servers.get(0).stop(0);
  }

  @Test
  void whenPatienceIsOverItIsNamed() throws IOException {
    var told = new ArrayList<String>();
    var probe = probe(freePort());
    assertThatThrownBy(() -> probe.awaitAnswerUnlessMemory(Duration.ZERO, told::add))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining(probe.url().toString());
    assertThat(told).singleElement().asString().contains("waiting", probe.url().toString());
  }

  private static RegistryProbe probe(int port) {
    var url = URI.create("http://127.0.0.1:" + port);
    return RegistryProbe.of(SchemaIds.registry(url)).orElseThrow();
  }

  private static HttpServer registry(int port) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var server = HttpServer.create(address, 0);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
