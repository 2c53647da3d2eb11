package dev.dateline.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.app.operations.HttpRules;
import dev.dateline.schema.ReplayRun;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The built-in table of schemas over HTTP, under the paths of Confluent's schema registry, so that
 * other tools read our topics. Read-only, on loopback.
 */
public final class SchemaCatalogue implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SchemaCatalogue.class);
  private static final String JSON = "application/vnd.schemaregistry.v1+json";
  private static final int THREADS = 2;

  /** A schema of ours has some 10 kB; nobody needs to send more than this. */
  private static final int LARGEST_BODY = 1 << 20;

  private final HttpServer server;
  private final ExecutorService threads;
  private final CatalogueAnswers answers;
  private final ObjectMapper json = new ObjectMapper();

  private SchemaCatalogue(HttpServer server, ExecutorService threads, CatalogueAnswers answers) {
    this.server = server;
    this.threads = threads;
    this.answers = answers;
  }

  /**
   * Starts serving.
   *
   * @param port on loopback; 0 takes a free one
   * @param topics whose schemas to serve, as subjects {@code <topic>-value}
   * @param replays the catalogue of replays
   * @throws LocalException when the port cannot be used
   */
  public static SchemaCatalogue start(Topics topics, Topic<String, ReplayRun> replays, int port) {
    int taken = Ports.take(port, "the schema catalogue", "--catalogue-port");
    try {
      var server = HttpRules.server(Ports.address(taken));
      var threads = Executors.newFixedThreadPool(THREADS, SchemaCatalogue::thread);
      var catalogue = new SchemaCatalogue(server, threads, new CatalogueAnswers(topics, replays));
      server.setExecutor(threads);
      server.createContext("/", catalogue::handle);
      server.start();
      return catalogue;
    } catch (IOException e) {
      throw new LocalException(
          "the schema catalogue did not start on port %d: %s".formatted(taken, e.getMessage()), e);
    }
  }

  /** Its address, without a slash at the end. */
  public URI url() {
    return URI.create("http://%s:%d".formatted(Ports.HOST, server.getAddress().getPort()));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answer(exchange));
    } catch (RuntimeException e) {
      LOG.warn("no answer to {}", exchange.getRequestURI(), e);
    }
  }

  private CatalogueAnswer answer(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
    var path = exchange.getRequestURI().getRawPath();
    return switch (exchange.getRequestMethod()) {
      case "GET", "HEAD" -> answers.get(path);
      case "POST" -> answers.post(path, body);
      default -> CatalogueAnswer.error(405, 405, "the catalogue is read-only");
    };
  }

  private void send(HttpExchange exchange, CatalogueAnswer answer) throws IOException {
    var bytes = json.writeValueAsBytes(answer.body());
    HttpRules.apply(exchange.getResponseHeaders());
    exchange.getResponseHeaders().set("Content-Type", JSON);
    if (answer.status() == 405) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD, POST");
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "schema-catalogue");
    thread.setDaemon(true);
    return thread;
  }
}
