package dev.dateline.app;

import dev.dateline.app.dead.CauseGroup;
import dev.dateline.app.print.PlainRecord;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists dead letters by cause. */
@Command(
    name = "list",
    description = {
      "Show the dead letters that wait, grouped by what went wrong, the largest group first.",
      "",
      "Letters have the same cause when exception, place in the code and message are the same, up"
          + " to numbers, ids and quoted text in it.",
      "",
      "Examples:",
      "  dateline dead list",
      "  dateline dead list --where 'failed>=2026-11-24' --format jsonl"
    })
final class DeadListCommand implements Callable<Integer> {

  @Mixin private KafkaOptions kafka;
  @Mixin private OutputOptions output;
  @Mixin private LetterOptions letters;

  private final Console console;

  DeadListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var settings = problems.collect(kafka::settings);
    var chosen = problems.collect(letters::chosen);
    problems.refuseIfAny();
    var groups = new CauseGroup.Collector();
    try (var dead = DeadTopic.open(settings, settings.topics())) {
      dead.forEachWaiting(chosen, groups::add);
    }
    print(groups.largestFirst());
    return chosen.reportMissing(console) ? ExitCodes.REJECTED : ExitCodes.DONE;
  }

  private void print(List<CauseGroup> groups) {
    var objects = new JsonObjects(output.format() == Format.JSON, console.out());
    for (var group : groups) {
      if (output.format() == Format.TEXT) {
        console.out().print(text(group));
      } else {
        objects.print(json -> DeadLetterJson.writeGroup(json, group));
      }
    }
    console.flush();
    console.err().println(summary(groups));
  }

  private static String summary(List<CauseGroup> groups) {
    long count = groups.stream().mapToLong(CauseGroup::count).sum();
    return count == 0
        ? "dateline: no dead letter waits"
        : String.format(
            Locale.ROOT, "dateline: dead letters: %,d, causes: %,d", count, groups.size());
  }

  private String text(CauseGroup group) {
    var title =
        String.format(Locale.ROOT, "cause %s: %,d", group.cause().fingerprint(), group.count());
    return new PlainRecord(output.palette(console), console.columns())
        .start(title)
        .line("message", group.message())
        .line("exception", group.cause().exception())
        .line("root", group.cause().rootIfOther())
        .line("place", group.cause().place())
        .line("first failed", group.first().toString())
        .line("last failed", group.last().toString())
        .line("attempts", group.attempts() > 1 ? "up to " + group.attempts() : null)
        .line("example", group.example().toString())
        .end();
  }
}
