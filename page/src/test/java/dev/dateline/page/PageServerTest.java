package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageServerTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static PageServer server;

  @BeforeAll
  static void start() {
    var source =
        new FakeSource()
            .put("a", Samples.barolo("a").titled("<script>alert(1)</script>").enriched())
            .put("b", Samples.article("b", "half a pair: \ud83d.").in("en").enriched());
    var anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = PageServer.start(new PageSettings(anywhere, Set.of(), 1_000), source, "1.2.3");
    await().until(() -> json("/api/status").get("articles").asInt() == 2);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void thePageIsSmallAndHasAPolicyThatLetsNothingElseIn() throws Exception {
    var answer = get("/");
    assertThat(answer.body()).contains("<main");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(Assets.load().zippedBytes()).isLessThan(150_000);
  }

  @Test
  void whatTheBrowserHasAlreadyIsNotSentAgain() throws Exception {
    var tag = get("/assets/main.js").headers().firstValue("ETag").orElseThrow();
    var again = send(request("/assets/main.js").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/overview?window=week, 400, is not hour or day",
    "/api/timeline?by=week, 400, 'day, month or year'",
    "/api/timeline?from=yesterday, 400, yesterday",
    "/api/articles?limit=many, 400, many",
    "/api/articles?limit=0, 400, limit must be",
    "/api/articles?before=x, 400, no place in a list",
    "/api/day, 400, key is missing",
    "/api/entity?id=P:Nobody, 404, P:Nobody",
    "/api/articles/none, 404, not among the latest",
    "/api/articles/a?at=9-9, 200, ''",
    "/api/runs/none/diff, 404, there is no run",
    "/assets/none.js, 404, No such file",
    "/assets/..%2Findex.html, 404, ''",
    "/nothing, 404, nothing here"
  })
  void aWrongQuestionGetsASentence(String path, int status, String sentence) throws Exception {
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence);
  }

  @Test
  void itIsReadOnly() throws Exception {
    var answer = send(request("/api/status").POST(HttpRequest.BodyPublishers.ofString("x")));
    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @Test
  void aNameOfSomebodyElseLeadsNowhere() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.url().getPort())) {
      var request = "GET /api/status HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 403").contains("its own address only");
    }
  }

  @Test
  void anArticleIsThereWholeWithItsRecordAndWhereItLies() throws Exception {
    var article = json("/api/articles/a");
    assertThat(article.at("/article/text").asText()).startsWith("Il 10 settembre 2023 a Barolo");
    assertThat(article.at("/article/marks")).hasSize(3);
    assertThat(article.at("/article/marks/0/days/0").asText()).isEqualTo("2023-09-10");
    assertThat(article.at("/article/marks/0/by").asText()).isEqualTo("dateline-dates 2");
    assertThat(article.at("/record/id").asText()).isEqualTo("a");
    assertThat(article.at("/place/offset").asInt()).isZero();
    var file = get("/api/articles/a.json");
    assertThat(file.body()).isEqualTo("{\"id\":\"a\"}");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"a.json\"");
  }

  @Test
  void sentencesCarryWhoWhereAndWhen() throws Exception {
    var day = json("/api/day?key=2023-09");
    assertThat(day.get("articles").asInt()).isEqualTo(1);
    var sentence = day.at("/sentences/0");
    assertThat(sentence.get("text").asText())
        .isEqualTo("Il 10 settembre 2023 a Barolo parla Anna Rossi.");
    assertThat(sentence.get("marks")).hasSize(3);
    assertThat(sentence.at("/about/0/0").asInt()).isEqualTo(3);
    assertThat(json("/api/entity?id=L:Barolo").at("/with/person/0/name").asText())
        .isEqualTo("Anna Rossi");
  }

  @Test
  void articlesAreFoundAndSuggested() throws Exception {
    assertThat(json("/api/articles?language=en").at("/articles/0/id").asText()).isEqualTo("b");
    assertThat(json("/api/articles?words=SCRIPT").get("total").asInt()).isEqualTo(1);
    assertThat(json("/api/suggest?q=barol").at("/entities/0/entity").asText())
        .isEqualTo("L:Barolo");
    assertThat(json("/api/facets").get("languages")).hasSize(2);
  }

  @Test
  void halfACharacterKeepsItsPlace() throws Exception {
    var text = json("/api/articles/b").at("/article/text").asText();
    assertThat(text).hasSize("half a pair: x.".length());
  }

  @Test
  void whoeverReadsAlongBeginsWithTheLatestArticles() throws Exception {
    var answer =
        CLIENT.send(
            request("/api/live").header("Accept", "text/event-stream").build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      var data = lines.lines().filter(line -> line.startsWith("data:")).findFirst().orElseThrow();
      var frame = JSON.readTree(data.substring("data:".length()));
      assertThat(frame.get("seen").asInt()).isEqualTo(2);
      assertThat(frame.get("articles")).hasSize(2);
      assertThat(frame.at("/articles/0/text").asText()).startsWith("half");
      assertThat(frame.at("/articles/1/headline").asText()).isEqualTo("<script>alert(1)</script>");
    }
  }

  @Test
  void aPartThatCannotBeAskedLeavesTheOthers() throws Exception {
    var machine = json("/api/machine");
    assertThat(machine.at("/problems/0").asText()).isEqualTo("lag: may not be asked");
    assertThat(machine.at("/dead/waiting").asInt()).isZero();
    assertThat(machine.get("stagesHint").asText()).contains("--enricher");
  }

  private static JsonNode json(String path) throws Exception {
    return JSON.readTree(get(path).body());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }
}
