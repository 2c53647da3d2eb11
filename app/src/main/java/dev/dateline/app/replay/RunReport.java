package dev.dateline.app.replay;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.app.print.RecordJson;
import dev.dateline.replay.ReplayProgress;
import dev.dateline.schema.ReplayCriteria;
import dev.dateline.schema.ReplayRun;
import dev.dateline.schema.ReplayState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs, for people and for programs. */
final class RunReport {

  private RunReport() {}

  /** One sentence whose numbers add up. */
  static String summary(ReplayRun run) {
    return String.format(
        Locale.ROOT,
        "run %s is %s: matched %,d = enriched %,d + dead %,d + skipped %,d",
        run.getName(),
        state(run.getState()),
        run.getMatched(),
        run.getEnriched(),
        run.getDead(),
        run.getSkipped());
  }

  /** The heads of the rows. */
  static String heading() {
    return row("run", "state", "articles", "enriched", "dead", "version", "made", "about");
  }

  /** A run in one line. */
  static String row(ReplayRun run, ReplayProgress progress) {
    boolean kept = run.getState() == ReplayState.KEPT;
    return row(
        run.getName(),
        progress.done() < progress.total()
            ? "running %d %%".formatted(100 * progress.done() / progress.total())
            : state(run.getState()),
        kept ? count(run.getMatched()) : count(progress.total()),
        kept ? "" : count(run.getEnriched()),
        kept ? "" : count(run.getDead()),
        run.getPipelineVersion(),
        run.getCreatedAt().toString().substring(0, "2026-11-24T08:00".length()).replace('T', ' '),
        about(run.getCriteria()));
  }

  /** Everything about a run, a line each. */
  static List<String> lines(ReplayRun run, ReplayProgress progress) {
    var lines = new ArrayList<String>();
    lines.add(field("run", run.getName()));
    lines.add(field("state", state(run.getState())));
    lines.add(field("about", about(run.getCriteria())));
    if (run.getState() != ReplayState.KEPT) {
      lines.add(field("version", run.getPipelineVersion()));
      lines.add(
          field("progress", "%s of %s".formatted(count(progress.done()), count(progress.total()))));
      lines.add(field("matched", count(run.getMatched())));
      lines.add(field("enriched", count(run.getEnriched())));
      lines.add(field("dead", count(run.getDead())));
      lines.add(field("skipped", count(run.getSkipped()) + " earlier versions of those articles"));
      lines.add(field("unreadable", count(run.getUnreadable()) + " records, part of no run"));
      lines.add(field("size", Sizes.bytes(run.getBytes()) + " of articles"));
      lines.add(
          field(
              "promotion",
              "%s published, %s unchanged, %s outdated"
                  .formatted(
                      count(run.getPublished()),
                      count(run.getUnchanged()),
                      count(run.getOutdated()))));
    }
    lines.add(field("made", run.getCreatedAt().toString()));
    lines.add(field("changed", run.getChangedAt().toString()));
    return lines;
  }

  /** The run's record without the bits of what was chosen. */
  static void json(JsonGenerator json, ReplayRun run, ReplayProgress progress) throws IOException {
    var all = ReplayRun.newBuilder(run).setPartitions(List.of()).build();
    json.writeNumberField("articles", progress.total());
    json.writeNumberField("done", progress.done());
    for (var field : all.getSchema().getFields()) {
      if (!field.name().equals("partitions")) {
        RecordJson.writeField(json, all, field);
      }
    }
  }

  /** A state as one would say it. */
  static String state(ReplayState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The criteria as one would say them. */
  static String about(ReplayCriteria it) {
    var said = new ArrayList<String>();
    if (it.getFrom() != null || it.getUntil() != null) {
      var from = it.getFrom() == null ? "" : " from " + day(it.getFrom());
      var until = it.getUntil() == null ? "" : " until " + day(it.getUntil());
      said.add(it.getBy() + from + until + (it.getUndated() ? " or undated" : ""));
    }
    addIf(!it.getLanguages().isEmpty(), "language " + String.join(",", it.getLanguages()), said);
    addIf(
        !it.getPublishers().isEmpty(), "publisher " + String.join(", ", it.getPublishers()), said);
    addIf(it.getOlderThan() != null, "older than " + it.getOlderThan(), said);
    addIf(it.getIds() > 0, it.getIds() + " ids", said);
    addIf(it.getFailedOnly(), "failed only", said);
    return said.isEmpty() ? "everything" : String.join("; ", said);
  }

  private static void addIf(boolean wanted, String words, List<String> said) {
    if (wanted) {
      said.add(words);
    }
  }

  private static String day(String moment) {
    return moment.replace("T00:00:00Z", "");
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-20s %-12s %10s %10s %6s  %-12s  %-16s  %s", cells)
        .stripTrailing();
  }

  private static String field(String name, String value) {
    return String.format(Locale.ROOT, "%-11s %s", name, value).stripTrailing();
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
