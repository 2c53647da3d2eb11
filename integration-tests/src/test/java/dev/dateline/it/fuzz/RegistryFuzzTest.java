package dev.dateline.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.schema.Article;
import dev.dateline.schemas.AvroSerdes;
import dev.dateline.schemas.RegistryException;
import dev.dateline.schemas.SchemaIds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a registry answers, or lies in the files that remember it, a record is read, or it or
 * the registry is to blame.
 */
@Tag("long")
@Timeout(600)
class RegistryFuzzTest {

  private static final List<Integer> STATUSES = List.of(200, 200, 200, 200, 200, 200, 404, 500);

  private static final int ALL = 10_000;

  @TempDir private Path memory;
  private final byte[] body =
      Examples.value(Examples.topics().articles(), Examples.articles().get(0));

  private HttpServer server;
  private SchemaIds ids;
  private volatile byte[] answer = {};
  private volatile int status;

  @BeforeEach
  void start() throws IOException {
    // Else each answer waits 40 ms for an acknowledgement that the client delays.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    ids =
        SchemaIds.registry(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), memory);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean references = exchange.getRequestURI().getPath().endsWith("/references");
      var bytes = references ? "[]".getBytes(UTF_8) : answer;
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(
          references ? 200 : status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Test
  void anyAnswerOfARegistryIsASchemaOrTheRegistrysFaultOrTheRecords() throws IOException {
    var schema = Article.getClassSchema().toString().getBytes(UTF_8);
    try (var serde = AvroSerdes.of(Article.class, ids)) {
      int[] id = {0};
      var ends =
          Fuzz.feed(
              ALL,
              List.of(schema),
              (input, random) -> {
                answer = random.nextInt(10) == 0 ? schema : input;
                status = STATUSES.get(random.nextInt(STATUSES.size()));
                return read(serde.deserializer(), ++id[0]);
              });
      assertThat(ends).containsOnlyKeys("record", "the record", "the registry");
    }
    damageWhatIsRemembered();
  }

  /** As a process that starts while the registry is away. */
  private void damageWhatIsRemembered() throws IOException {
    server.stop(0);
    try (var files = Files.walk(memory)) {
      int run = 0;
      for (var file : files.filter(Files::isRegularFile).limit(ALL).toList()) {
        Files.write(file, new Damage(Fuzz.random(run++)).of(List.of(Files.readAllBytes(file))));
      }
    }
    try (var serde = AvroSerdes.of(Article.class, ids)) {
      for (int id = 1; id <= ALL; id++) {
        assertThat(read(serde.deserializer(), id)).isNotEmpty();
      }
    }
  }

  private String read(Deserializer<Article> articles, int id) {
    var value = ByteBuffer.wrap(body.clone()).putInt(1, id).array();
    try {
      assertThat(articles.deserialize("t", value).getText()).isNotEmpty();
      return "record";
    } catch (RegistryException e) {
      return "the registry";
    } catch (SerializationException e) {
      return "the record";
    }
  }
}
