package dev.dateline.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.app.operations.Operations;
import dev.dateline.local.SchemaCatalogue;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Our two small servers answer the next request whatever the one before was. */
@Tag("long")
@Timeout(600)
class ServerFuzzTest {

  private static final int PATIENCE_MS = 60_000;
  private static final int SLOW_CLIENTS = 12;

  @Test
  void healthAndMetricsAnswerAfterAnyRequestAndBesideClientsThatNeverEndTheirs()
      throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (var operations = Operations.open(Optional.of(address), SchemaIds.local())) {
      var url = operations.url().orElseThrow();
      fuzz(url, "/health/live", "/health/ready", "/metrics");
      slow(url, "/metrics");
    }
  }

  @Test
  void theCatalogueAnswersAfterAnyRequestAndBesideClientsThatNeverEndTheirs() throws IOException {
    var replays = Topics.replays("fuzz", SchemaIds.local());
    try (var catalogue = SchemaCatalogue.start(Examples.topics(), replays, 0)) {
      fuzz(
          catalogue.url(),
          "/subjects",
          "/schemas/ids/1",
          "/subjects/fuzz.articles.v1-value/versions/1");
      slow(catalogue.url(), "/subjects");
    }
  }

  private static void fuzz(URI url, String... paths) throws IOException {
    var requests = new ArrayList<byte[]>();
    for (var path : paths) {
      requests.add("GET %s HTTP/1.1\r\nHost: a\r\n\r\n".formatted(path).getBytes(UTF_8));
      var post = "POST %s HTTP/1.1\r\nHost: a\r\nContent-Length: 17\r\n\r\n{\"schema\":\"null\"}";
      requests.add(post.formatted(path).getBytes(UTF_8));
    }
    var ends = Fuzz.feed(requests, (input, random) -> ask(url, input));
    assertThat(ends).containsKeys("answered", "hung up");
    assertThat(good(url, paths[0])).startsWith("HTTP/1.1 200");
  }

  private static void slow(URI url, String path) throws IOException {
    var clients = new ArrayList<Socket>();
    try {
      for (int i = 0; i < SLOW_CLIENTS; i++) {
        var client = new Socket(url.getHost(), url.getPort());
        clients.add(client);
        client
            .getOutputStream()
            .write("POST /x HTTP/1.1\r\nContent-Length: 9\r\n\r\n{".getBytes(UTF_8));
      }
      // The first to ask may be hung up on with them; whoever asks again is answered.
      await()
          .atMost(Duration.ofMillis(PATIENCE_MS))
          .until(() -> good(url, path).startsWith("HTTP/1.1 200"));
    } finally {
      for (var client : clients) {
        client.close();
      }
    }
  }

  private static String good(URI url, String path) throws IOException {
    var request = "GET %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".formatted(path);
    return answer(url, request.getBytes(UTF_8));
  }

  private static String ask(URI url, byte[] request) throws IOException {
    var answer = answer(url, request);
    assertThat(answer).matches("(?s)|HTTP/1\\.1 [2-5]\\d\\d .*");
    return answer.isEmpty() ? "hung up" : "answered";
  }

  /** All that comes back; nothing when the server hangs up without a word. */
  private static String answer(URI url, byte[] request) throws IOException {
    try (var socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(PATIENCE_MS);
      socket.getOutputStream().write(request);
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (SocketException e) {
      return ""; // It did not want to read to the end.
    }
  }
}
