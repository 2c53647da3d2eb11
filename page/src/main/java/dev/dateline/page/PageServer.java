package dev.dateline.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.util.JavalinException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the page: its files, what it asks for as JSON, and articles as they come as server-sent
 * events. Read only.
 */
public final class PageServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PageServer.class);

  /** Enough for all live readers, each of which holds one, and the questions of some. */
  private static final int MOST_THREADS = 100;

  private static final int LEAST_THREADS = 4;

  /** Frames of the live stream are no closer than this, in milliseconds. */
  private static final long BETWEEN_FRAMES = 250;

  /** Milliseconds after which a silent stream says that it is there. */
  private static final long SILENCE = 15_000;

  private static final int LISTED = 20;

  /** Attribute of a request whose answer says what is wrong. */
  private static final String SAID = "said";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Referrer-Policy",
          "no-referrer",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Page page;
  private final InetSocketAddress address;
  private final HostRule hosts;
  private final Assets assets = Assets.load();
  private final Javalin server;

  private PageServer(Page page, PageSettings settings) {
    this.page = page;
    address = settings.address();
    hosts = new HostRule(settings);
    server = Javalin.create(this::configure);
  }

  /**
   * Starts to read the cluster, and to serve.
   *
   * @param settings where, and how much is remembered
   * @param source the cluster
   * @param version of the product, as it is shown
   * @throws PageAddressException when the address cannot be used
   */
  public static PageServer start(PageSettings settings, PageSource source, String version) {
    var page = new Page(settings, source, version, Clock.systemUTC());
    var server = new PageServer(page, settings);
    try {
      server.listen();
      page.start();
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void listen() {
    try {
      server.start(address.getHostString(), address.getPort());
    } catch (JavalinException e) {
      throw new PageAddressException(innermost(e).getMessage(), e);
    }
  }

  /** The server wraps what the system says in advice of its own. */
  private static Throwable innermost(Throwable error) {
    return error.getCause() == null ? error : innermost(error.getCause());
  }

  /** Its address, without a slash at the end. */
  public URI url() {
    var host = address.getHostString();
    return URI.create(
        "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, server.port()));
  }

  @Override
  public void close() {
    page.close();
    server.stop();
  }

  private void configure(JavalinConfig config) {
    var threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setName("dateline-page");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    addFiles(config.routes);
    addAnswers(config.routes);
    config.routes.before("/api/live", context -> page.live().requireRoom());
    config.routes.sse("/api/live", this::live);
    addFailures(config.routes);
  }

  private void addFiles(RoutesConfig routes) {
    routes.before(this::guard);
    routes.get("/", context -> file(context, Assets.INDEX));
    routes.get("/assets/{name}", context -> file(context, context.pathParam("name")));
  }

  private void addAnswers(RoutesConfig routes) {
    var answers = page.answers();
    answer(routes, "/api/status", context -> page.status());
    answer(routes, "/api/overview", context -> answers.overview(or(context, "window", "hour")));
    answer(
        routes,
        "/api/timeline",
        context ->
            answers.timeline(
                or(context, "by", "day"), day(context, "from"), day(context, "until")));
    answer(
        routes,
        "/api/articles",
        context -> answers.articles(filter(context), context.queryParam("before"), limit(context)));
    answer(
        routes,
        "/api/day",
        context -> answers.day(needed(context, "key"), context.queryParam("before")));
    answer(
        routes,
        "/api/entity",
        context -> answers.entity(needed(context, "id"), context.queryParam("before")));
    answer(routes, "/api/facets", context -> answers.facets());
    answer(routes, "/api/suggest", context -> answers.suggest(or(context, "q", "")));
    routes.get("/api/articles/{id}", this::article);
    answer(routes, "/api/machine", context -> page.machine());
    answer(routes, "/api/runs/{run}/diff", context -> page.diff(context.pathParam("run")));
  }

  private void addFailures(RoutesConfig routes) {
    problem(routes, IllegalArgumentException.class, 400);
    problem(routes, NoSuchElementException.class, 404);
    problem(routes, Unavailable.class, 503);
    routes.exception(
        KafkaException.class,
        (e, context) -> {
          LOG.warn("no answer to {}", context.path(), e);
          problem(context, 503, "The cluster does not answer: " + e.getMessage());
        });
    routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.warn("no answer to {}", context.path(), e);
          problem(context, 500, "This went wrong: " + e);
        });
    routes.error(404, context -> orProblem(context, "There is nothing here."));
    routes.error(405, context -> orProblem(context, "This is read only."));
  }

  private static <E extends Exception> void problem(
      RoutesConfig routes, Class<E> type, int status) {
    routes.exception(type, (e, context) -> problem(context, status, e.getMessage()));
  }

  /** Unless a handler said what is wrong. */
  private static void orProblem(Context context, String sentence) {
    if (context.attribute(SAID) == null) {
      problem(context, context.statusCode(), sentence);
    }
  }

  private static void problem(Context context, int status, String sentence) {
    context.status(status).attribute(SAID, true);
    json(context, Map.of("problem", sentence));
  }

  private void guard(Context context) {
    HEADERS.forEach(context::header);
    if (!hosts.accepts(context.header("Host"))) {
      problem(
          context,
          403,
          "This page is served to its own address only, %s, and to the names given with --page-name."
              .formatted(url()));
      context.skipRemainingHandlers();
    }
  }

  private void file(Context context, String name) {
    var file = assets.find(name).orElseThrow(() -> new NoSuchElementException("No such file."));
    // Asked again each time, and answered in a line unless it changed with a new version.
    context.header("Cache-Control", "no-cache").header("ETag", file.tag());
    context.header("Vary", "Accept-Encoding").contentType(file.type());
    if (file.tag().equals(context.header("If-None-Match"))) {
      context.status(304);
    } else if (Optional.ofNullable(context.header("Accept-Encoding")).orElse("").contains("gzip")) {
      context.header("Content-Encoding", "gzip").result(file.zipped());
    } else {
      context.result(file.plain());
    }
  }

  private static void answer(RoutesConfig routes, String path, Function<Context, Object> answer) {
    routes.get(path, context -> json(context, answer.apply(context)));
  }

  private static void json(Context context, Object answer) {
    context
        .header("Cache-Control", "no-store")
        .contentType("application/json")
        .result(bytes(answer));
  }

  /** One article, or its record alone when the name ends so. */
  private void article(Context context) {
    var name = context.pathParam("id");
    var at = context.queryParam("at");
    if (!name.endsWith(".json")) {
      json(context, page.answers().article(name, at));
      return;
    }
    var id = name.substring(0, name.length() - ".json".length());
    var record = page.answers().json(id, at);
    context
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"%s.json\"".formatted(fileName(id)))
        .contentType("application/json")
        .result(record);
  }

  private static String fileName(String id) {
    return id.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private void live(SseClient client) {
    var reader = page.live().join(filter(client.ctx()));
    try {
      stream(client, reader);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      page.live().leave(reader);
    }
  }

  private void stream(SseClient client, LiveReader reader) throws InterruptedException {
    long number = 0;
    while (!client.terminated() && !reader.isClosed()) {
      var frame = reader.await(SILENCE);
      if (frame.isPresent()) {
        client.sendEvent("frame", text(page.frame(frame.get())), Long.toString(++number));
        Thread.sleep(BETWEEN_FRAMES);
      } else {
        client.sendComment("still here");
      }
    }
  }

  private static ArticleFilter filter(Context context) {
    return new ArticleFilter(
        context.queryParam("entity"),
        context.queryParam("day"),
        context.queryParam("language"),
        context.queryParam("publisher"),
        context.queryParam("words"));
  }

  private static int limit(Context context) {
    var given = context.queryParam("limit");
    try {
      return given == null ? LISTED : Integer.parseInt(given);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("limit: '%s' is no number".formatted(given), e);
    }
  }

  private static LocalDate day(Context context, String name) {
    var given = context.queryParam(name);
    try {
      return given == null || given.isBlank() ? null : LocalDate.parse(given);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s: '%s' is no day such as 2023-09-10".formatted(name, given), e);
    }
  }

  private static String needed(Context context, String name) {
    var given = context.queryParam(name);
    if (given == null || given.isBlank()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return given;
  }

  private static String or(Context context, String name, String otherwise) {
    return Optional.ofNullable(context.queryParam(name)).orElse(otherwise);
  }

  private static String text(Object answer) {
    try {
      return JSON.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By way of text, in which half a character may stand; an encoder of bytes would fail there. */
  private static byte[] bytes(Object answer) {
    return text(answer).getBytes(UTF_8);
  }
}
