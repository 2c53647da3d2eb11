package dev.dateline.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.access.Role;
import dev.dateline.it.security.SecuredCluster.Door;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the guide to security do what it says. */
class SecurityGuideTest {

  private static final Path GUIDE = Path.of("../docs/security.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```properties\\n(.*?)^```");

  @TempDir Path work;

  @Test
  @Tag("long")
  void aClusterKnowsWhoeverConnectsAsTheExamplesShow()
      throws IOException, GeneralSecurityException {
    try (var cluster = new SecuredCluster(work, Door.LOGIN, Door.MUTUAL)) {
      cluster.addUsers("enricher");
      var examples = examples(cluster);
      assertKnown(cluster, Door.LOGIN, examples.get(0), "User:enricher");
      assertKnown(cluster, Door.LOGIN, trusting(cluster, examples.get(1)), "User:enricher");
      assertKnown(cluster, Door.MUTUAL, examples.get(2), "certificate");
      assertKnown(cluster, Door.MUTUAL, examples.get(3), "certificate");
    }
  }

  @Test
  void namesEveryRoleAndNoOther() throws IOException {
    var rows =
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\|").matcher(Files.readString(GUIDE)).results();
    assertThat(rows.map(row -> row.group(1)))
        .containsExactlyElementsOf(Arrays.stream(Role.values()).map(Role::title).toList());
  }

  /** Who is known but has no right is denied by name; who is not known is refused. */
  private void assertKnown(SecuredCluster cluster, Door door, String example, String who)
      throws IOException {
    var file = Files.writeString(Files.createTempFile(work, "example", ".properties"), example);
    var answer =
        Terminal.of(cluster.address(door), file, work.resolve("state")).run("topics", "describe");
    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(4);
    assertThat(answer.err()).contains("the broker denies", who, "READ").doesNotContain("canary");
  }

  /** The JDK's authorities did not sign our broker's certificate. */
  private static String trusting(SecuredCluster cluster, String example) {
    return "%s%nssl.truststore.type=PEM%nssl.truststore.location=%s%n"
        .formatted(example, cluster.certificates().authority());
  }

  /** The examples, with files that are here. */
  private List<String> examples(SecuredCluster cluster)
      throws IOException, GeneralSecurityException {
    Files.writeString(work.resolve("kafka-password"), SecuredCluster.password("enricher"));
    Files.writeString(
        work.resolve("stores.properties"),
        "trusted=%1$s%nclient=%1$s%n".formatted(Certificates.PASSWORD));
    var key = cluster.certificates().key("client", "CN=client");
    var here =
        Map.of(
            "/etc/dateline/ca.pem", cluster.certificates().authority().toString(),
            "/etc/dateline/client.pem", pem(key).toString(),
            "/etc/dateline/client.p12", key.toString(),
            "/etc/dateline/trusted.p12", cluster.trusted().toString(),
            "/etc/dateline/stores.properties", work.resolve("stores.properties").toString(),
            "${dir:/run/secrets:", "${dir:" + work + ":",
            "${env:KAFKA_PASSWORD}", "${dir:" + work + ":kafka-password}");
    var examples = new ArrayList<String>();
    var found = EXAMPLE.matcher(Files.readString(GUIDE));
    while (found.find()) {
      var example = found.group(1);
      for (var path : here.entrySet()) {
        example = example.replace(path.getKey(), path.getValue());
      }
      examples.add(example);
    }
    return examples;
  }

  /** What a store holds, as text: the key, then the certificates. */
  private Path pem(Path store) throws IOException, GeneralSecurityException {
    var password = Certificates.PASSWORD.toCharArray();
    var keys = KeyStore.getInstance(store.toFile(), password);
    var alias = keys.aliases().nextElement();
    var text = new StringBuilder(block("PRIVATE KEY", keys.getKey(alias, password).getEncoded()));
    for (var certificate : keys.getCertificateChain(alias)) {
      text.append(block("CERTIFICATE", certificate.getEncoded()));
    }
    return Files.writeString(work.resolve("client.pem"), text);
  }

  private static String block(String what, byte[] bytes) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(what, lines);
  }
}
