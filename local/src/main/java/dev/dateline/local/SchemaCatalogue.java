package dev.dateline.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.schemas.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The table of schemas over HTTP on loopback, read-only, under the paths that Confluent's registry
 * made common, so that other clients and tools read our topics too.
 */
public final class SchemaCatalogue implements AutoCloseable {

  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int READ_ONLY = 40_501;

  private final ObjectMapper json = new ObjectMapper();
  private final CatalogueAnswers answers;
  private final HttpServer server;
  private final ExecutorService workers;

  private SchemaCatalogue(CatalogueAnswers answers, HttpServer server, ExecutorService workers) {
    this.answers = answers;
    this.server = server;
    this.workers = workers;
  }

  /**
   * Starts serving.
   *
   * @param topics the topics whose values it names
   * @param port loopback port, 1 to 65535
   * @throws LocalException when the port is taken
   */
  public static SchemaCatalogue start(Topics topics, int port) {
    Ports.requireFree(port, "schema catalogue", "--catalogue-port");
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var server = HttpServer.create(address, 0);
      var workers = Executors.newFixedThreadPool(2, SchemaCatalogue::worker);
      var catalogue = new SchemaCatalogue(new CatalogueAnswers(topics), server, workers);
      server.setExecutor(workers);
      server.createContext("/", catalogue::handle);
      server.start();
      return catalogue;
    } catch (IOException e) {
      throw new LocalException("the schema catalogue could not start on port " + port, e);
    }
  }

  /** Its address. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = answer(exchange);
      var body = body(answer);
      exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private CatalogueAnswers.Answer answer(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET")
        ? answers.to(exchange.getRequestURI().getPath())
        : CatalogueAnswers.Answer.error(405, READ_ONLY, "this catalogue is read-only");
  }

  private byte[] body(CatalogueAnswers.Answer answer) throws JsonProcessingException {
    return answer.body() instanceof String text && answer.verbatim()
        ? text.getBytes(StandardCharsets.UTF_8)
        : json.writeValueAsBytes(answer.body());
  }

  private static Thread worker(Runnable work) {
    var thread = new Thread(work, "schema-catalogue");
    thread.setDaemon(true);
    return thread;
  }
}
