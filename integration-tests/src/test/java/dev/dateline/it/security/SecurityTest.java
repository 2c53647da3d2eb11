package dev.dateline.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.it.security.SecuredCluster.Door;
import dev.dateline.it.security.Terminal.Answer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands reach a broker that asks for TLS and a login: the short proof, for every build. */
class SecurityTest {

  @TempDir Path work;

  @Test
  void articlesGoInAndOutOverTlsWithACertificateOrAPasswordButNotWithoutRights()
      throws IOException {
    try (var cluster = new SecuredCluster(work, Door.LOGIN, Door.MUTUAL)) {
      cluster.addUsers("trusted", "stranger");
      var key = cluster.certificates().key("operator", "CN=operator");
      var operator = terminal(cluster.address(Door.MUTUAL), cluster.mutual(key));
      var trusted = terminal(cluster.address(Door.LOGIN), cluster.scram("trusted"));
      var stranger = terminal(cluster.address(Door.LOGIN), cluster.scram("stranger"));

      assertDone(operator.run("topics", "create"));
      assertDone(trusted.run("publish", "../samples"));
      var read = trusted.run("tail", "articles", "--from", "earliest", "-n", "1");
      assertDone(read);
      assertThat(read.out()).isNotBlank();
      var denied = stranger.run("tail");
      assertThat(denied.exitCode()).isEqualTo(4);
      assertThat(denied.err())
          .contains("User:stranger", "READ", "news.articles.enriched.v1", "topics acls reader");
    }
  }

  private Terminal terminal(String address, Path config) {
    return Terminal.of(address, config, work.resolve("state"));
  }

  private static void assertDone(Answer answer) {
    assertThat(answer.exitCode()).as(answer.err()).isZero();
  }
}
