package dev.dateline.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.it.security.SecuredCluster.Door;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A cluster that refuses: exit code 4 within ten seconds with the start of the JVM, a sentence that
 * names the cause, and no secret. Every command that talks to a cluster, each in a process of its
 * own.
 */
@Tag("long")
class RefusalsTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** On a machine that is busy with something else one measurement says little. */
  private static final int AGAIN = 2;

  private static final String CANARY = "canary-of-nobody-0000";

  @TempDir static Path work;
  private static SecuredCluster cluster;

  /**
   * A way to be refused.
   *
   * @param name of it
   * @param door where
   * @param config what the client says
   * @param words what its user must read
   */
  record Case(String name, Door door, Path config, List<String> words) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case refusal(String name, Door door, Path config, String... words) {
    return new Case(name, door, config, List.of(words));
  }

  @BeforeAll
  static void start() throws IOException {
    cluster = new SecuredCluster(work, Door.values());
    cluster.addUsers("nobody");
    assertThat(open().run("topics", "create").exitCode()).isZero();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  static List<Case> cases() throws IOException {
    var stranger = cluster.scramProperties("nobody");
    stranger.put(
        "ssl.truststore.location", cluster.certificates().trustedByNobodyHere().toString());
    stranger.put("ssl.truststore.type", "PKCS12");
    stranger.put("ssl.truststore.password", Certificates.PASSWORD);
    var noLogin = cluster.scramProperties("nobody");
    noLogin.keySet().removeIf(name -> name.startsWith("sasl."));
    noLogin.put("security.protocol", "SSL");
    var plain = cluster.properties("nobody", "x", "PLAIN", CANARY);
    plain.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"nobody\""
            + " password=\"canary-of-nobody-0000\";");
    var expiredKey = cluster.certificates().expiredKey("old-client", "CN=old-client");
    return List.of(
        refusal(
            "wrong password",
            Door.LOGIN,
            cluster.scramWith("nobody", CANARY),
            "refuses User:nobody",
            "SCRAM-SHA-512",
            "--kafka-config"),
        refusal("wrong password of PLAIN", Door.LOGIN, cluster.file(plain), "User:nobody", "PLAIN"),
        refusal(
            "expired certificate",
            Door.EXPIRED,
            cluster.scram("nobody"),
            "CN=old-broker.example",
            "expired on 20"),
        refusal(
            "unknown authority",
            Door.LOGIN,
            cluster.file(stranger),
            "CN=Dateline Test Authority",
            "ssl.truststore.location"),
        refusal(
            "expired certificate of ours",
            Door.MUTUAL,
            cluster.mutual(expiredKey),
            "refuses our certificate",
            "ssl.keystore.location"),
        refusal(
            "no TLS where TLS is spoken",
            Door.LOGIN,
            cluster.file(Map.of("security.protocol", "PLAINTEXT")),
            "speaks TLS",
            "security.protocol is PLAINTEXT"),
        refusal(
            "no login where one is wanted",
            Door.LOGIN,
            cluster.file(noLogin),
            "may want a login",
            "SASL_SSL"),
        refusal(
            "no right",
            Door.LOGIN,
            cluster.scram("nobody"),
            "the broker denies User:nobody",
            "dateline topics acls"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCommandSaysWhyItIsRefused(Case refusal) throws IOException {
    var commands =
        List.of(
            "enrich",
            "publish ../samples",
            "tail",
            "topics describe",
            "dead list",
            "replay list",
            "doctor");
    for (var command : commands) {
      assertRefused(cluster.address(refusal.door()), refusal, command);
    }
  }

  @ParameterizedTest
  @MethodSource("tlsOnAnOpenPort")
  void tlsIsNotSpokenByEveryPort(Case refusal) throws IOException {
    assertRefused(cluster.open(), refusal, "tail");
  }

  static List<Case> tlsOnAnOpenPort() throws IOException {
    return List.of(
        refusal(
            "TLS where none is spoken",
            Door.LOGIN,
            cluster.scram("nobody"),
            "does not speak TLS",
            "SASL_SSL"));
  }

  private static void assertRefused(String address, Case refusal, String command)
      throws IOException {
    var took = refused(address, refusal, command);
    for (int again = 0; again < AGAIN && took.compareTo(LIMIT) >= 0; again++) {
      took = refused(address, refusal, command);
    }
    System.out.printf("%s: %s ended after %d ms%n", refusal, command, took.toMillis());
    assertThat(took).as("%s: %s", refusal, command).isLessThan(LIMIT);
  }

  private static Duration refused(String address, Case refusal, String command) throws IOException {
    var terminal = Terminal.of(address, refusal.config(), work.resolve("state"));
    long start = System.nanoTime();
    try (var process = terminal.start(command.split(" "))) {
      var answer = process.ended();
      var took = Duration.ofNanos(System.nanoTime() - start);
      var said = answer.out() + answer.err();
      assertThat(answer.exitCode()).as("%s: %s%n%s", refusal, command, said).isEqualTo(4);
      assertThat(said).as("%s: %s", refusal, command).contains(refusal.words());
      assertThat(said).doesNotContain(CANARY, SecuredCluster.password("nobody"));
      return took;
    }
  }

  private static Terminal open() {
    return new Terminal(Map.of("DATELINE_BOOTSTRAP", cluster.open()));
  }
}
