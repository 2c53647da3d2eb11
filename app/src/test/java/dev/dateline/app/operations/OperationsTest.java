package dev.dateline.app.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.app.CommandFailure;
import dev.dateline.app.Fixture;
import dev.dateline.schema.StageStatus;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.streams.RunStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final AtomicReference<RunStatus> run = new AtomicReference<>(RunStatus.NOT_STARTED);
  private final Metrics metrics = new Metrics(run::get, Optional.empty());
  private final OperationsServer server =
      OperationsServer.start(
          loopback(0),
          new Health(run::get, Optional.empty()),
          metrics,
          query -> Answer.NOTHING_HERE);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    server.close();
    metrics.close();
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private static RunStatus status(String state, boolean broker, Duration sincePoll) {
    return new RunStatus(
        state,
        Map.of(state, 2),
        broker,
        sincePoll,
        LIMIT,
        broker ? Map.of(0, 3L, 1, 4L) : Map.of());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  @Test
  void aProcessThatOnlyStartsIsLiveAndNotReady() throws Exception {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
  }

  @Test
  void aRunWhoseBrokerAnswersIsReady() throws Exception {
    run.set(status("RUNNING", true, Duration.ZERO));
    var answer = get("/health/ready");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body()).startsWith("{\"status\":\"UP\"").contains("\"name\":\"broker\"");
  }

  @Test
  void aBrokerThatIsAwayMakesItNotReadyButLive() throws Exception {
    run.set(status("RUNNING", false, Duration.ofSeconds(90)));
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/ready").body()).contains("does not answer");
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void aThreadThatHangsMakesItNotLive() throws Exception {
    run.set(status("RUNNING", true, LIMIT.plusSeconds(1)));
    var answer = get("/health/live");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("301 s ago");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /../../../../etc/passwd",
        "GET /metrics/../../etc/passwd",
        "GET /%2e%2e/%2e%2e/etc/passwd",
        "GET /health/live/",
        "GET /metrics%00",
        "GET //metrics",
        "GET /"
      })
  void nothingButTheThreePathsIsServed(String request) throws IOException {
    assertThat(firstLine(request + " HTTP/1.1")).contains("404");
  }

  /** As it is typed: a client library would tidy the path. */
  private String firstLine(String request) throws IOException {
    try (var socket = new Socket(server.url().getHost(), server.url().getPort());
        var answer =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      var bytes = (request + "\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.UTF_8);
      socket.getOutputStream().write(bytes);
      return answer.readLine();
    }
  }

  @Test
  void nothingCanBeChangedThroughIt() throws Exception {
    var post =
        HttpRequest.newBuilder(URI.create(server.url() + "/health/live"))
            .POST(BodyPublishers.ofString("x"))
            .build();
    var answer = client.send(post, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void everyAnswerTellsBrowsersToKeepOut() throws Exception {
    for (var path : new String[] {"/health/live", "/health/ready", "/metrics", "/nothing"}) {
      var headers = get(path).headers();
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
      assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
      assertThat(headers.firstValue("Content-Security-Policy"))
          .hasValueSatisfying(it -> assertThat(it).contains("default-src 'none'"));
    }
  }

  @Test
  void articlesAreCountedByLanguageAndStatusAndTheirStagesTimed() throws Exception {
    metrics.stage("dates", Duration.ofMillis(2).toNanos());
    metrics.enriched(Fixture.enriched(), Duration.ofMillis(3).toNanos());
    var partial = Fixture.enriched();
    partial.getDates().setStatus(StageStatus.PARTIAL);
    partial.getLanguage().setTag("it-CH");
    metrics.enriched(partial, Duration.ofMillis(3).toNanos());
    metrics.unchanged();
    metrics.setAside(new IllegalStateException("ours"));
    run.set(status("RUNNING", true, Duration.ZERO));
    assertThat(get("/metrics").body().lines())
        .contains(
            "dateline_articles_total{dates=\"DONE\",entities=\"DONE\",language=\"it\"} 1.0",
            "dateline_articles_total{dates=\"PARTIAL\",entities=\"DONE\",language=\"it\"} 1.0",
            "dateline_articles_unchanged_total 1.0",
            "dateline_budget_hits_total{stage=\"dates\"} 1.0",
            "dateline_budget_hits_total{stage=\"entities\"} 0.0",
            "dateline_dead_letters_total{cause=\"IllegalStateException\"} 1.0",
            "dateline_offset_violations_total 0.0",
            "dateline_stage_seconds_bucket{stage=\"dates\",le=\"0.001\"} 0",
            "dateline_stage_seconds_bucket{stage=\"dates\",le=\"0.0025\"} 1",
            "dateline_article_seconds_count 2",
            "dateline_partition_lag{partition=\"1\"} 4.0",
            "dateline_lag 7.0",
            "dateline_ready 1.0",
            "dateline_broker_up 1.0",
            "dateline_streams_state{state=\"RUNNING\"} 1.0",
            "dateline_streams_threads{state=\"RUNNING\"} 2.0");
  }

  @Test
  void aLagThatNobodyKnowsIsNoNumber() throws Exception {
    run.set(status("RUNNING", true, Duration.ZERO));
    get("/metrics");
    run.set(status("RUNNING", false, Duration.ZERO));
    assertThat(get("/metrics").body())
        .contains("dateline_lag NaN")
        .contains("dateline_broker_up 0.0")
        .doesNotContain("dateline_partition_lag{");
  }

  @Test
  void articlesThatDeclareStrangeLanguagesDoNotMakeSeriesWithoutEnd() {
    var labels = new LanguageLabels();
    var seen =
        IntStream.range(0, 5_000)
            .mapToObj(i -> labels.of("x" + Integer.toString(i, 36) + "-CH"))
            .collect(Collectors.toSet());
    assertThat(seen).hasSize(LanguageLabels.MOST + 1).contains(LanguageLabels.OTHER);
    assertThat(labels.of("x0")).isEqualTo("x0");
  }

  @Test
  void everyMetricStandsInTheDocumentationAndEveryDocumentedOneIsServed() throws Exception {
    metrics.stage("dates", 1);
    metrics.enriched(Fixture.enriched(), 1);
    metrics.setAside(new IllegalStateException("ours"));
    run.set(status("RUNNING", true, Duration.ZERO));
    var served =
        get("/metrics")
            .body()
            .lines()
            .filter(line -> line.startsWith("# TYPE dateline_"))
            .map(line -> line.split(" ")[2])
            .collect(Collectors.toSet());
    served.remove("dateline_article_seconds_max");
    served.remove("dateline_stage_seconds_max");
    served.add("dateline_registry_up"); // Only where a registry is used.
    var page = Files.readString(Path.of("../docs/operations.md"));
    var documented =
        Pattern.compile("(?m)^\\| `(dateline_\\w+)")
            .matcher(page)
            .results()
            .map(it -> it.group(1))
            .collect(Collectors.toSet());
    assertThat(served).isEqualTo(documented);
  }

  @Test
  void aPortThatIsTakenIsRefusedWithTheWayOut() {
    var taken = loopback(server.url().getPort());
    assertThatThrownBy(() -> Operations.open(Optional.of(taken), SchemaIds.local()).close())
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("--http-port");
  }

  @Test
  void withoutAnAddressNothingIsServed() {
    try (var none = Operations.open(Optional.empty(), SchemaIds.local())) {
      assertThat(none.url()).isEmpty();
    }
  }
}
