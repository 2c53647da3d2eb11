package dev.dateline.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * The part of a schema registry that our serdes talk to, which can go away and come back on the
 * same port, knowing what it knew.
 */
public final class FakeRegistry implements AutoCloseable {

  private static final String API = "/apis/registry/v3";

  private final ObjectMapper json = new ObjectMapper();
  private final List<String> schemas = new ArrayList<>();
  private HttpServer server;
  private int port;
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean refusing;

  private final Optional<SSLContext> tls;
  private final Optional<String> wanted;

  FakeRegistry() {
    this(Optional.empty(), Optional.empty());
  }

  /**
   * One that is asked over TLS, or that wants credentials.
   *
   * @param tls with a certificate of its own
   * @param wanted the {@code Authorization} that every question must have
   */
  public FakeRegistry(Optional<SSLContext> tls, Optional<String> wanted) {
    this.tls = tls;
    this.wanted = wanted;
    start();
  }

  /** Its address. */
  public URI url() {
    return URI.create("%s://127.0.0.1:%d".formatted(tls.isPresent() ? "https" : "http", port));
  }

  /** Comes back. */
  void start() {
    try {
      server = create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      port = server.getAddress().getPort();
      server.createContext("/", this::handle);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes away: connections are refused. */
  @Override
  public void close() {
    server.stop(0);
  }

  /** Answers every question with HTTP 503, or no longer. */
  void refuse(boolean now) {
    refusing = now;
  }

  /** How many questions it refused. */
  int refused() {
    return refused.get();
  }

  private HttpServer create(InetSocketAddress address) throws IOException {
    if (tls.isEmpty()) {
      return HttpServer.create(address, 0);
    }
    var secured = HttpsServer.create(address, 0);
    secured.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
    return secured;
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (wanted.isPresent()
        && !wanted.get().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, "text/plain", "");
      return;
    }
    if (refusing) {
      refused.incrementAndGet();
      answer(exchange, 503, "text/plain", "");
      return;
    }
    var path = exchange.getRequestURI().getPath();
    var body = exchange.getRequestBody().readAllBytes();
    if (path.equals(API + "/groups/default/artifacts")) {
      answer(exchange, 200, "application/json", json.writeValueAsString(registered(body)));
    } else if (path.matches(API + "/ids/contentIds/\\d+/references")) {
      answer(exchange, 200, "application/json", "[]");
    } else if (path.matches(API + "/ids/contentIds/\\d+")) {
      answer(exchange, 200, "application/json", schema(path));
    } else {
      answer(exchange, 404, "text/plain", "");
    }
  }

  private synchronized Map<String, Object> registered(byte[] body) throws IOException {
    var artifact = json.readTree(body);
    var schema = artifact.at("/firstVersion/content/content").asText();
    if (!schemas.contains(schema)) {
      schemas.add(schema);
    }
    int id = schemas.indexOf(schema) + 1;
    var name = artifact.path("artifactId").asText();
    Map<String, Object> version =
        Map.of(
            "globalId",
            id,
            "contentId",
            id,
            "version",
            "1",
            "groupId",
            "default",
            "artifactId",
            name);
    return Map.of("artifact", Map.of("artifactId", name), "version", version);
  }

  private synchronized String schema(String path) {
    return schemas.get(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)) - 1);
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    try (exchange) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
