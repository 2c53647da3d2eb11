package dev.dateline.app;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a cluster. */
@Command(
    name = "doctor",
    description = {
      "Check a cluster: does everything answer, do the topics exist, do their settings keep what"
          + " must be kept, do size limits and schema ids agree. Every finding that is not OK says"
          + " what mends it.",
      "",
      "Ends with 0 when nothing failed, 1 when a check failed, 4 when something does not answer.",
      "",
      "Example: dateline doctor --bootstrap kafka:9092 --registry http://registry:8080"
    })
final class DoctorCommand implements Callable<Integer> {

  @Mixin private KafkaOptions kafka;

  @Option(
      names = "--application-id",
      paramLabel = "ID",
      defaultValue = "dateline-enrich",
      description = "Id of the enrichers whose states are checked (default: ${DEFAULT-VALUE}).")
  private String applicationId;

  @Option(
      names = "--index-id",
      paramLabel = "ID",
      defaultValue = IndexCommand.DEFAULT_ID,
      description =
          "Id of the indexes of mentions whose state is checked (default: ${DEFAULT-VALUE}).")
  private String indexId;

  @Mixin private FormatOption format;

  private final Console console;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var settings = problems.collect(kafka::settings);
    problems.refuseIfAny();
    var diagnosis = new Diagnosis(settings, applicationId, indexId);
    var findings = diagnosis.run();
    if (format.isText()) {
      findings.forEach(this::print);
    } else {
      format.objects(console).print(json -> write(json, findings));
    }
    console.flush();
    return diagnosis.exitCode();
  }

  private void print(Finding finding) {
    console
        .out()
        .printf(
            Locale.ROOT, "%-4s  %-18s %s%n", finding.level(), finding.check(), finding.message());
    finding.remedy().ifPresent(remedy -> console.out().printf("%26s%s%n", "-> ", remedy));
  }

  private static void write(JsonGenerator json, List<Finding> findings) throws IOException {
    json.writeBooleanField(
        "healthy", findings.stream().noneMatch(it -> it.level() == Finding.Level.FAIL));
    json.writeArrayFieldStart("checks");
    for (var finding : findings) {
      json.writeStartObject();
      json.writeStringField("level", finding.level().name());
      json.writeStringField("check", finding.check());
      json.writeStringField("message", finding.message());
      json.writeStringField("remedy", finding.remedy().orElse(null));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
