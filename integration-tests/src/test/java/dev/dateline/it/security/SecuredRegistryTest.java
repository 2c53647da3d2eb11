package dev.dateline.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.it.FakeRegistry;
import dev.dateline.local.EmbeddedBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schema registry behind TLS of an authority of its own, which wants a user and a password. */
class SecuredRegistryTest {

  private static final String CANARY = "canary-of-registry-19b4";

  @TempDir static Path work;
  private static Certificates certificates;
  private static EmbeddedBroker broker;
  private static FakeRegistry registry;

  @BeforeAll
  static void start() throws IOException, GeneralSecurityException {
    certificates = new Certificates(work.resolve("certificates"));
    var pair = ("me:" + CANARY).getBytes(StandardCharsets.UTF_8);
    registry =
        new FakeRegistry(
            Optional.of(tls(certificates.key("registry", "CN=registry"))),
            Optional.of("Basic " + Base64.getEncoder().encodeToString(pair)));
    broker = EmbeddedBroker.start(work.resolve("broker"));
  }

  @AfterAll
  static void stop() {
    registry.close();
    broker.close();
  }

  @Test
  void articlesAreWrittenAndReadWithItsIds() throws IOException {
    var terminal = terminal("registry.user=me", "registry.password=" + CANARY, trust());
    assertThat(terminal.run("topics", "create").exitCode()).isZero();
    var article = Files.writeString(work.resolve("a.txt"), "Rain\n\nIt rained in Rome.");
    var published = terminal.run("publish", article.toString());
    assertThat(published.exitCode()).as(published.err()).isZero();
    var read = terminal.run("tail", "articles", "--from", "earliest", "-n", "1");
    assertThat(read.exitCode()).as(read.err()).isZero();
    assertThat(read.out()).contains("It rained in Rome.");
  }

  @Test
  void withoutCredentialsItRefusesWith4AndTheWayOut() throws IOException {
    var refused = terminal(trust()).run("doctor");
    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.out() + refused.err()).contains("HTTP 401", "registry.user");
  }

  @Test
  void withAWrongPasswordToo() throws IOException {
    var wrong = terminal("registry.user=me", "registry.password=canary-wrong", trust());
    var refused = wrong.run("publish", "../samples", "--debug");
    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.err()).contains("HTTP 401").doesNotContain("canary");
  }

  @Test
  void anAuthorityThatIsNotTrustedIsNamedAsTheCause() throws IOException {
    var refused = terminal("registry.user=me", "registry.password=" + CANARY).run("doctor");
    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.out() + refused.err()).contains("certification path").doesNotContain(CANARY);
  }

  private static String trust() {
    return "registry.ssl.truststore.type=PEM\nregistry.ssl.truststore.location="
        + certificates.authority();
  }

  private static Terminal terminal(String... lines) throws IOException {
    var file = Files.createTempFile(work, "registry", ".properties");
    Files.write(file, List.of(lines));
    return Terminal.of(broker.bootstrapServers(), file, work.resolve("state"))
        .with("DATELINE_REGISTRY", registry.url().toString());
  }

  private static SSLContext tls(Path key) throws IOException, GeneralSecurityException {
    var password = Certificates.PASSWORD.toCharArray();
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(key.toFile(), password), password);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
