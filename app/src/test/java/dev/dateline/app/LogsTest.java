package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a process logs: in a process, for the logging library is set up once in each. */
class LogsTest {

  /** What {@code enrich} writes to standard error, line by line. */
  private static List<String> errorsOf(
      int exitCode, Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
    command.add(Dateline.class.getName());
    command.add("enrich");
    command.addAll(List.of(options));
    var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    var process = builder.start();
    var text = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(exitCode);
    return text.lines().toList();
  }

  @Test
  void logsAreQuietAndForPeople() throws Exception {
    assertThat(errorsOf(ExitCodes.UNREACHABLE, Map.of(), "--bootstrap", "127.0.0.1:1"))
        .singleElement()
        .asString()
        .startsWith("dateline: no Kafka broker answers at 127.0.0.1:1");
  }

  @Test
  void onRequestEveryLineIsAnObject() throws Exception {
    var nowhere = new String[] {"--bootstrap", "127.0.0.1:1", "--verbose", "--log", "json"};
    assertThat(errorsOf(ExitCodes.UNREACHABLE, Map.of(), nowhere))
        .hasSizeGreaterThan(1)
        .allSatisfy(LogsTest::assertIsObject)
        .anySatisfy(line -> assertThat(line).contains("no Kafka broker answers"));
    var variable = Map.of("DATELINE_LOG_FORMAT", "json");
    assertThat(errorsOf(ExitCodes.USAGE, variable, "--bootstrap", "x"))
        .singleElement()
        .satisfies(LogsTest::assertIsObject);
  }

  private static void assertIsObject(String line) throws IOException {
    try (var json = new JsonFactory().createParser(line)) {
      assertThat(json.nextToken()).as(line).isEqualTo(JsonToken.START_OBJECT);
      json.skipChildren();
      assertThat(json.nextToken()).as(line).isNull();
    }
  }
}
