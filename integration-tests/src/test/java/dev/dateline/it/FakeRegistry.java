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
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final Optional<Path> file;
  private HttpServer server;
  private int port;
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean refusing;

  private final Optional<SSLContext> tls;
  private final Optional<String> wanted;

  /** One on a free port, in memory. */
  public FakeRegistry() {
    this(0, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** One that keeps what it knows in a file, so that a process that was killed has a successor. */
  public FakeRegistry(int port, Optional<Path> file) {
    this(port, file, Optional.empty(), Optional.empty());
  }

  /**
   * One that is asked over TLS, or that wants credentials.
   *
   * @param tls with a certificate of its own
   * @param wanted the {@code Authorization} that every question must have
   */
  public FakeRegistry(Optional<SSLContext> tls, Optional<String> wanted) {
    this(0, Optional.empty(), tls, wanted);
  }

  private FakeRegistry(
      int port, Optional<Path> file, Optional<SSLContext> tls, Optional<String> wanted) {
    this.port = port;
    this.file = file;
    this.tls = tls;
    this.wanted = wanted;
    file.filter(Files::exists).ifPresent(this::load);
    start();
  }

  /** Its address. */
  public URI url() {
    return URI.create("%s://127.0.0.1:%d".formatted(tls.isPresent() ? "https" : "http", port));
  }

  /** Comes back. */
  public void start() {
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
  public void refuse(boolean now) {
    refusing = now;
  }

  /** How many questions it refused. */
  public int refused() {
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
      keep();
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

  private void load(Path from) {
    try {
      schemas.addAll(List.of(json.readValue(from.toFile(), String[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep() throws IOException {
    if (file.isPresent()) {
      json.writeValue(file.get().toFile(), schemas);
    }
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
