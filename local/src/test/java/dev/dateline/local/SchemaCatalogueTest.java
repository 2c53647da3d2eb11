package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.schema.Article;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.SchemaTable;
import dev.dateline.schemas.Topics;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCatalogueTest {

  private static final String SUBJECT = "news.articles.v1-value";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
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

  @Test
  void servesTheSchemaOfEveryIdOnTheWire() throws Exception {
    for (var entry : SchemaTable.get().entries()) {
      var told = json(get("/schemas/ids/" + entry.id())).get("schema").asText();
      assertThat(new Schema.Parser().parse(told)).isEqualTo(entry.schema());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                                                  | {}
          /subjects/news.articles.v1-value/versions          | [1]
          /subjects/news%2Earticles.v1-value/versions/       | [1]
          /subjects/news.articles.v1-value/versions/1/referencedby | []
          /schemas/types                                     | ["AVRO"]
          /schemas/ids/1/subjects                            | ["news.articles.v1-value"]
          /schemas/ids/1/versions            | [{"subject":"news.articles.v1-value","version":1}]
          /config                            | {"compatibilityLevel":"FULL_TRANSITIVE"}
          /config/news.articles.v1-value     | {"compatibilityLevel":"FULL_TRANSITIVE"}
          /mode                              | {"mode":"READONLY"}
          """)
  void answers(String path, String body) throws Exception {
    var response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response)).isEqualTo(JSON.readTree(body));
  }

  @ParameterizedTest
  @CsvSource({
    "/subjects/nobody/versions, 404, 40401",
    "/subjects/news.articles.v1-value/versions/9, 404, 40402",
    "/subjects/news.articles.v1-value/versions/newest, 422, 42202",
    "/schemas/ids/99, 404, 40403",
    "/schemas/ids/99999999999, 404, 40403",
    "/mode/nobody, 404, 40401",
    "/elsewhere, 404, 404",
  })
  void saysWhatIsNotThere(String path, int status, int code) throws Exception {
    error(get(path), status, code);
  }

  @Test
  void listsOneSubjectPerAvroTopic() throws Exception {
    assertThat(json(get("/subjects")))
        .extracting(JsonNode::asText)
        .containsExactly(
            SUBJECT,
            "news.articles.language.v1-value",
            "news.articles.entities.v1-value",
            "news.articles.dates.v1-value",
            "news.articles.enriched.v1-value",
            "news.entities.mentions.v1-value",
            "news.dates.mentions.v1-value",
            "news.replays.v1-value");
  }

  @Test
  void listsEveryVersionThatWasEverWritten() throws Exception {
    assertThat(json(get("/schemas"))).hasSize(SchemaTable.get().entries().size());
  }

  @Test
  void servesTheLatestVersionWithItsIdAndAlone() throws Exception {
    var latest = json(get("/subjects/" + SUBJECT + "/versions/latest"));
    assertThat(latest.get("subject").asText()).isEqualTo(SUBJECT);
    assertThat(latest.get("id").asInt()).isEqualTo(1);
    var alone = json(get("/subjects/" + SUBJECT + "/versions/1/schema"));
    assertThat(alone).isEqualTo(JSON.readTree(latest.get("schema").asText()));
  }

  @Test
  void findsTheVersionOfASchemaThatItKnows() throws Exception {
    var ours = schemaBody(Article.getClassSchema().toString());
    assertThat(json(post("/subjects/" + SUBJECT, ours)).get("version").asInt()).isEqualTo(1);
    assertThat(json(post("/subjects/" + SUBJECT + "/versions", ours)).get("id").asInt())
        .isEqualTo(1);
    error(post("/subjects/" + SUBJECT, schemaBody("\"string\"")), 404, 40403);
    error(post("/subjects/" + SUBJECT, schemaBody("no schema")), 422, 42201);
    error(post("/subjects/nobody", ours), 404, 40401);
  }

  @Test
  void refusesToChange() throws Exception {
    error(post("/subjects/" + SUBJECT + "/versions", schemaBody("\"string\"")), 403, 40301);
    error(post("/subjects/mine/versions", schemaBody("\"string\"")), 403, 40301);
    error(send(request("/config").PUT(BodyPublishers.ofString("{}"))), 405, 405);
    error(send(request("/subjects/" + SUBJECT).DELETE()), 405, 405);
  }

  @Test
  void answersAQuestionForTheHeadOnlyWithoutABody() throws Exception {
    var response = send(request("/subjects").method("HEAD", BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  private static void error(HttpResponse<String> response, int status, int code)
      throws IOException {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(json(response).get("error_code").asInt()).isEqualTo(code);
    assertThat(json(response).get("message").asText()).isNotBlank();
  }

  private static String schemaBody(String schema) throws IOException {
    return JSON.writeValueAsString(Map.of("schema", schema));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(java.net.URI.create(catalogue.url() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }
}
