package dev.dateline.app.operations;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.streams.RunStatus;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Two questions and their answers, in the form of MicroProfile Health. <em>Live</em>: would a new
 * process not do better? <em>Ready</em>: are articles being enriched? During an outage of broker or
 * registry the first is yes and the second no.
 */
final class Health {

  private static final JsonFactory JSON = new JsonFactory();

  private final Supplier<RunStatus> run;
  private final Optional<RegistryWatch> registry;

  Health(Supplier<RunStatus> run, Optional<RegistryWatch> registry) {
    this.run = run;
    this.registry = registry;
  }

  private record Check(String name, boolean up, String detail) {}

  Answer live() {
    var status = run.get();
    return answer(List.of(new Check("threads", !status.isStuck(), polled(status))));
  }

  Answer ready() {
    var status = run.get();
    var checks = new ArrayList<Check>();
    checks.add(new Check("streams", status.state().equals("RUNNING"), status.state()));
    checks.add(new Check("broker", status.brokerAnswers(), says(status.brokerAnswers())));
    registry.ifPresent(it -> checks.add(new Check("registry", it.answers(), says(it.answers()))));
    return answer(checks);
  }

  private static String polled(RunStatus status) {
    return "%s, asked for articles %d s ago, at most %d s"
        .formatted(
            status.state(), status.sincePoll().toSeconds(), status.longestPoll().toSeconds());
  }

  private static String says(boolean answers) {
    return answers ? "answers" : "does not answer";
  }

  private static Answer answer(List<Check> checks) {
    boolean up = checks.stream().allMatch(Check::up);
    return Answer.json(up ? 200 : 503, body(up, checks));
  }

  private static String body(boolean up, List<Check> checks) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("status", word(up));
      json.writeArrayFieldStart("checks");
      for (var check : checks) {
        write(json, check);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Written to memory: cannot happen.
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, Check check) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", check.name());
    json.writeStringField("status", word(check.up()));
    json.writeObjectFieldStart("data");
    json.writeStringField("detail", check.detail());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String word(boolean up) {
    return up ? "UP" : "DOWN";
  }
}
