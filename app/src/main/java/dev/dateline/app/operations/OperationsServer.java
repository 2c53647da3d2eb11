package dev.dateline.app.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.app.CommandFailure;
import dev.dateline.app.ExitCodes;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a few paths, each by its exact name, read-only. Nothing is looked up by a path, least of
 * all a file.
 */
final class OperationsServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OperationsServer.class);
  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, OperationsServer::thread);

  /** What answers to the query that follows a path, which may be null. */
  private final Map<String, Function<String, Answer>> paths;

  private OperationsServer(HttpServer server, Map<String, Function<String, Answer>> paths) {
    this.server = server;
    this.paths = paths;
  }

  /**
   * Starts serving.
   *
   * @throws CommandFailure when the address cannot be used
   */
  static OperationsServer start(
      InetSocketAddress address, Health health, Metrics metrics, Function<String, Answer> counts) {
    try {
      var paths =
          Map.<String, Function<String, Answer>>of(
              "/health/live", query -> health.live(),
              "/health/ready", query -> health.ready(),
              "/metrics", query -> metrics.text(),
              "/counts", counts);
      var started = new OperationsServer(HttpRules.server(address), paths);
      started.server.setExecutor(started.threads);
      started.server.createContext("/", started::handle);
      started.server.start();
      return started;
    } catch (IOException e) {
      var sentence = "cannot serve health and metrics on %s (%s); choose another --http-port";
      throw new CommandFailure(ExitCodes.USAGE, sentence.formatted(address, e.getMessage()), e);
    }
  }

  /** Its address, without a slash at the end. */
  URI url() {
    var at = server.getAddress();
    var host = at.getAddress().getHostAddress();
    return URI.create(
        "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, at.getPort()));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      send(exchange, answer(exchange));
    } catch (IOException e) {
      LOG.debug("a client went away", e);
    } catch (RuntimeException e) {
      LOG.warn("no answer to {}", exchange.getRequestURI(), e);
    }
  }

  private Answer answer(HttpExchange exchange) {
    var method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      return Answer.READ_ONLY;
    }
    var asked = paths.get(exchange.getRequestURI().getRawPath());
    return asked == null
        ? Answer.NOTHING_HERE
        : asked.apply(exchange.getRequestURI().getRawQuery());
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    HttpRules.apply(exchange.getResponseHeaders());
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "dateline-http");
    thread.setDaemon(true);
    return thread;
  }
}
