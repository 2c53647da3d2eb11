package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody on this machine can do with the schema catalogue, byte by byte as it is sent. */
class CatalogueDoorTest {

  private static SchemaCatalogue catalogue;

  @BeforeAll
  static void start() {
    catalogue =
        SchemaCatalogue.start(
            Topics.of("news", SchemaIds.local()), Topics.replays("news", SchemaIds.local()), 0);
  }

  @AfterAll
  static void stop() {
    catalogue.close();
  }

  /** The whole answer, as it is sent: a client library would tidy the request. */
  private static String answer(String request) throws IOException {
    try (var socket = new Socket(catalogue.url().getHost(), catalogue.url().getPort())) {
      var head = request + "\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /../../../../etc/passwd",
        "GET /subjects/../../etc/passwd",
        "GET /%2e%2e%2f%2e%2e%2fetc/passwd",
        "GET /subjects/..%2f..%2fetc%2fpasswd/versions",
        "GET //etc/passwd",
        "GET /schemas//types",
        "GET /subjects%00",
        "GET /file:///etc/passwd",
        "POST /../../etc/passwd/versions"
      })
  void nothingButSchemasIsServed(String request) throws IOException {
    var answer = answer(request + " HTTP/1.1");
    assertThat(answer.lines().findFirst().orElseThrow()).containsPattern(" (400|404|405) ");
    assertThat(answer).doesNotContain("root:", "java.", "Exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /subjects", "HEAD /subjects", "GET /nothing", "DELETE /subjects"})
  void everyAnswerTellsBrowsersToKeepOutAndNothingOfWhatServesIt(String request)
      throws IOException {
    assertThat(answer(request + " HTTP/1.1"))
        .containsIgnoringCase("X-Content-Type-Options: nosniff")
        .containsIgnoringCase("Cache-Control: no-store")
        .containsIgnoringCase("Referrer-Policy: no-referrer")
        .containsIgnoringCase("X-Frame-Options: DENY")
        .containsIgnoringCase("Content-Security-Policy: default-src 'none'")
        .doesNotContainIgnoringCase("\nServer:")
        .doesNotContain("Java", "Kafka");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "MOON"})
  void nothingCanBeChangedThroughIt(String method) throws IOException {
    assertThat(answer(method + " /subjects HTTP/1.1"))
        .startsWith("HTTP/1.1 405 ")
        .containsIgnoringCase("Allow: GET, HEAD, POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /%zz HTTP/1.1", "GET", "\u0000\u0001"})
  void whatIsNoRequestGetsNothingOutOfIt(String request) throws IOException {
    assertThat(answer(request)).doesNotContain("HTTP/1.1 2", "java.", "\tat ");
  }

  @Test
  void itListensOnLoopbackOnly() throws IOException {
    assertThat(InetAddress.getByName(catalogue.url().getHost()).isLoopbackAddress()).isTrue();
  }
}
