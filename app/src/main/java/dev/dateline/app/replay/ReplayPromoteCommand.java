package dev.dateline.app.replay;

import dev.dateline.app.Console;
import dev.dateline.app.ExitCodes;
import dev.dateline.replay.Promotion;
import dev.dateline.replay.PromotionSummary;
import dev.dateline.replay.RunName;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a run's results live. */
@Command(
    name = "promote",
    description = {
      "Make a run's results live: each article in all its topics at once, beside the live enricher."
          + " An article that was published again meanwhile keeps its newer result. What was live"
          + " before is kept, and `dateline replay rollback` brings it back.",
      "",
      "After an interruption, the same command goes on where it was.",
      "",
      "Example: dateline replay promote trial1 --dry-run"
    })
final class ReplayPromoteCommand implements Callable<Integer> {

  private static final String OUTDATED =
      ", %d outdated (the live result is of a newer version of the article)";

  @Mixin private NamedRun run;

  @Option(names = "--dry-run", description = "Only say what would become live; change nothing.")
  private boolean dryRun;

  private final Console console;

  ReplayPromoteCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return run.with(this::promote);
  }

  private int promote(ReplaySession session, RunName name) {
    var promotion = new Promotion(session.cluster(), session.runs(), Clock.systemUTC());
    try (var progress = new RunProgress(console)) {
      var done = dryRun ? promotion.preview(name, progress) : promotion.promote(name, progress);
      console.out().println(dryRun ? preview(name, done) : summary(name, done));
    }
    if (!dryRun) {
      console.out().println("`dateline replay rollback %s` brings that back".formatted(name));
    }
    console.flush();
    return ExitCodes.DONE;
  }

  private static String preview(RunName name, PromotionSummary would) {
    return "promoting %s would publish %d (%d of them new), %d are unchanged"
            .formatted(name, would.published(), would.added(), would.unchanged())
        + outdated(would);
  }

  private static String summary(RunName name, PromotionSummary done) {
    return "promoted %s: %d published (%d of them new), %d unchanged"
            .formatted(name, done.published(), done.added(), done.unchanged())
        + outdated(done)
        + "; %s keeps what was live".formatted(name.before());
  }

  private static String outdated(PromotionSummary summary) {
    return OUTDATED.formatted(summary.outdated());
  }
}
