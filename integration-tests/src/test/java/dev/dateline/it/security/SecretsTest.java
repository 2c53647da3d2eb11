package dev.dateline.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.it.security.SecuredCluster.Door;
import dev.dateline.it.security.Terminal.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every command, over TLS with PLAIN, in processes of their own, telling all they can: what they
 * say holds no secret.
 */
@Tag("long")
class SecretsTest {

  /** The slashes of an address may be escaped in a log of JSON. */
  private static final Pattern ADDRESS =
      Pattern.compile("health and metrics at http:\\W+(127\\.0\\.0\\.1:\\d+)");

  @TempDir static Path work;
  private static SecuredCluster cluster;
  private static Background enricher;

  @BeforeAll
  static void start() throws IOException {
    cluster = new SecuredCluster(work, Door.LOGIN);
    assertQuiet(terminal().start("topics", "create", "--debug").ended(), 0);
    enricher =
        terminal()
            .with("DATELINE_LOG", "debug")
            .start("enrich", "--debug", "--log", "json", "--http-port", "0")
            .awaitSaying("health and metrics at");
    assertQuiet(terminal().start("publish", "../samples", "--debug").ended(), 0);
  }

  @AfterAll
  static void stop() throws IOException {
    try (var process = enricher) {
      assertQuiet(process.stop(), 143);
    } finally {
      cluster.close();
    }
  }

  private static Terminal terminal() throws IOException {
    var properties =
        cluster.properties(
            "plain",
            "org.apache.kafka.common.security.plain.PlainLoginModule",
            "PLAIN",
            SecuredCluster.password("plain"));
    properties.put("ssl.truststore.location", cluster.trusted().toString());
    properties.put("ssl.truststore.type", "PKCS12");
    properties.put("ssl.truststore.password", Certificates.PASSWORD);
    return Terminal.of(
        cluster.address(Door.LOGIN), cluster.file(properties), work.resolve("state"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "topics describe",
        "publish ../samples",
        "tail --from earliest -n 1",
        "dead list",
        "replay run --as quiet --projections",
        "replay list",
        "doctor"
      })
  void noCommandSaysASecretHoweverMuchItIsAskedToTell(String command) throws IOException {
    var words = (command + " --debug --verbose").split(" ");
    assertQuiet(terminal().with("DATELINE_LOG", "debug").start(words).ended(), 0);
    assertQuiet(terminal().with("DATELINE_LOG", "trace").start(words).ended(), 0);
  }

  @Test
  void neitherMetricsNorTheListOfProcessesHoldsOne() throws IOException, InterruptedException {
    var address = ADDRESS.matcher(enricher.err());
    assertThat(address.find()).isTrue();
    for (var path : List.of("/metrics", "/health/live", "/health/ready")) {
      var request = HttpRequest.newBuilder(URI.create("http://" + address.group(1) + path)).build();
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertHidden(answer.body());
      assertThat(answer.body()).isNotBlank();
    }
    assertThat(commandLine(enricher.handle())).contains("enrich", "--http-port");
    assertHidden(commandLine(enricher.handle()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"enrich", "publish ../samples", "tail", "replay list", "doctor"})
  void aStoreThatDoesNotOpenIsNamedWithoutItsPassword(String command) throws IOException {
    var properties = cluster.scramProperties("plain");
    properties.put("ssl.truststore.location", cluster.trusted().toString());
    properties.put("ssl.truststore.type", "PKCS12");
    properties.put("ssl.truststore.password", "canary-that-opens-nothing");
    var terminal =
        Terminal.of(cluster.address(Door.LOGIN), cluster.file(properties), work.resolve("state"));
    var answer = terminal.run((command + " --debug").split(" "));
    assertQuiet(answer, 2);
    assertThat(answer.err()).contains(cluster.trusted().toString(), "password");
  }

  @Test
  void whatASecretMayNotDoIsSaidOnTheCommandLineOfNoProcessOfOurs() throws IOException {
    var variable = "security.protocol=SSL;ssl.key.password=canary-in-a-variable";
    var stack = new Terminal(Map.of("DATELINE_KAFKA", variable));
    try (var up =
        stack
            .start(
                "up",
                "--data",
                work.resolve("up").toString(),
                "--port",
                "0",
                "--catalogue-port",
                "0",
                "--page-port",
                "0",
                "--debug")
            .awaitSaying("Ctrl-C")) {
      var processes = up.handle().descendants().toList();
      assertThat(processes).isNotEmpty();
      for (var process : processes) {
        assertHidden(commandLine(process));
      }
      assertQuiet(up.stop(), 143);
    }
  }

  /** All of it, of which the JDK tells no more than the system's first page. */
  private static String commandLine(ProcessHandle process) throws IOException {
    var whole = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    return Files.isReadable(whole)
        ? Files.readString(whole)
        : process.info().commandLine().orElseThrow();
  }

  private static void assertQuiet(Answer answer, int exitCode) {
    assertHidden(answer.out() + answer.err());
    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(exitCode);
  }

  private static void assertHidden(String text) {
    int found = text.indexOf("canary");
    assertThat(found < 0 ? "" : text.substring(Math.max(0, found - 200), found)).isEmpty();
  }
}
