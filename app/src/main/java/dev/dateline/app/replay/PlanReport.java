package dev.dateline.app.replay;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.replay.ReplayPlan;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A plan, for people and for programs. */
final class PlanReport {

  private final String run;
  private final ReplayPlan plan;

  PlanReport(String run, ReplayPlan plan) {
    this.run = run;
    this.plan = plan;
  }

  String text() {
    var text = new StringBuilder();
    line(text, "plan of run %s; nothing was changed", run);
    line(text, "");
    line(text, "  %s", matches());
    if (plan.unreadable() > 0) {
      line(
          text,
          "  %,d records cannot be read: dead letters already, part of no run",
          plan.unreadable());
    }
    if (plan.articles() > 0) {
      table(text);
      line(text, "");
      versions(text);
      what(text);
    }
    return text.toString();
  }

  void json(JsonGenerator json) throws IOException {
    json.writeStringField("run", run);
    json.writeNumberField("read", plan.read());
    json.writeNumberField("matched", plan.matched());
    json.writeNumberField("articles", plan.articles());
    json.writeNumberField("skipped", plan.skipped());
    json.writeNumberField("unreadable", plan.unreadable());
    json.writeNumberField("bytes", plan.bytes());
    json.writeArrayFieldStart("lines");
    for (var line : plan.lines()) {
      write(json, line);
    }
    json.writeEndArray();
    counts(json, "liveVersions", plan.versions());
    counts(json, "liveAnnotators", plan.annotators());
    json.writeStringField("version", plan.version());
    names(json, "topics", plan.topics());
    names(json, "existing", plan.existing());
    json.writeNumberField("threads", plan.threads());
    if (plan.time().isPresent()) {
      json.writeNumberField("seconds", plan.time().get().toMillis() / 1_000.0);
    } else {
      json.writeNullField("seconds");
    }
  }

  private String matches() {
    if (plan.articles() == 0) {
      return "none of %,d records meets the criteria".formatted(plan.read());
    }
    var skipped =
        plan.skipped() == 0
            ? ""
            : "; %,d earlier versions of them are skipped".formatted(plan.skipped());
    return "%,d of %,d records match: %,d articles, %s%s"
        .formatted(
            plan.matched(), plan.read(), plan.articles(), Sizes.bytes(plan.bytes()), skipped);
  }

  private void table(StringBuilder text) {
    line(text, "");
    line(text, "  %-10s %-8s %10s %12s", "language", "month", "articles", "size");
    for (var it : plan.lines()) {
      line(
          text,
          "  %-10s %-8s %,10d %12s",
          it.language().isEmpty() ? "unknown" : it.language(),
          it.month().isEmpty() ? "undated" : it.month(),
          it.articles(),
          Sizes.bytes(it.bytes()));
    }
  }

  private void versions(StringBuilder text) {
    var label = "live now";
    for (var it : plan.versions().entrySet()) {
      var by =
          it.getKey().isEmpty()
              ? "without a result"
              : it.getKey().equals(plan.version())
                  ? "by version %s, which is this one".formatted(it.getKey())
                  : "by version " + it.getKey();
      line(text, "  %-10s %,d %s", label, it.getValue(), by);
      label = "";
    }
    plan.annotators().forEach((by, count) -> line(text, "  %-10s %,d %s", "", count, by));
    line(text, "  %-10s version %s", "then", plan.version());
  }

  private void what(StringBuilder text) {
    plan.time()
        .ifPresent(
            time ->
                line(
                    text,
                    "  %-10s about %s with %s, at the rate of a sample of them here",
                    "takes",
                    Sizes.time(time),
                    plan.threads() == 1 ? "1 thread" : plan.threads() + " threads"));
    var label = "creates";
    for (var topic : plan.topics()) {
      line(text, "  %-10s %s", label, topic);
      label = "";
    }
    line(text, "");
    if (plan.existing().isEmpty()) {
      line(text, "The same options do it: dateline replay run … --as %s", run);
    } else {
      line(text, "The name is taken: %s is there already.", String.join(", ", plan.existing()));
    }
  }

  private static void write(JsonGenerator json, ReplayPlan.Line line) throws IOException {
    json.writeStartObject();
    json.writeStringField("language", line.language().isEmpty() ? null : line.language());
    json.writeStringField("month", line.month().isEmpty() ? null : line.month());
    json.writeNumberField("articles", line.articles());
    json.writeNumberField("bytes", line.bytes());
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, String name, Map<String, Long> counts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (var it : counts.entrySet()) {
      json.writeNumberField(it.getKey().isEmpty() ? "none" : it.getKey(), it.getValue());
    }
    json.writeEndObject();
  }

  private static void names(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (var value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(java.util.Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
