package dev.dateline.app.replay;

import dev.dateline.app.ColorOption;
import dev.dateline.app.Console;
import dev.dateline.app.ExitCodes;
import dev.dateline.app.KafkaOptions;
import dev.dateline.app.Problems;
import dev.dateline.app.replay.diff.DiffFormat;
import dev.dateline.app.replay.diff.DiffPrinter;
import dev.dateline.replay.RunComparison;
import dev.dateline.replay.RunName;
import dev.dateline.replay.diff.RunDiff;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a run changes. */
@Command(
    name = "diff",
    description = {
      "Compare a run with what is live, or with another run: what was gained, lost and changed, by"
          + " language and stage, and the articles that differ most. Changes nothing.",
      "",
      "Examples:",
      "  dateline replay diff trial1",
      "  dateline replay diff trial1 --against trial0 --format html > diff.html"
    })
final class ReplayDiffCommand implements Callable<Integer> {

  private static final int MOST_SAMPLES = 1_000;

  @Mixin private KafkaOptions kafka;

  @Parameters(paramLabel = "RUN", description = "Name of the run.")
  private String run;

  @Option(
      names = "--against",
      paramLabel = "live|RUN",
      defaultValue = RunComparison.LIVE,
      description = "What to compare with: live or another run (default: ${DEFAULT-VALUE}).")
  private String against;

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "20",
      description = "Show so many of the articles that differ most (default: ${DEFAULT-VALUE}).")
  private int sample;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text, json (one object), or html: one page that needs nothing but a browser"
              + " (default: ${DEFAULT-VALUE}).")
  private DiffFormat format;

  @Mixin private ColorOption color;

  private final Console console;

  ReplayDiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var settings = problems.collect(kafka::settings);
    var name = problems.collect(() -> new RunName(run));
    var other = problems.collect(this::other);
    problems.addIf(
        sample < 0 || sample > MOST_SAMPLES,
        "--sample must be 0 to %,d, got %d".formatted(MOST_SAMPLES, sample));
    problems.refuseIfAny();
    return ReplaySession.on(settings, session -> diff(session, name, other));
  }

  private Optional<RunName> other() {
    return against.equals(RunComparison.LIVE)
        ? Optional.empty()
        : Optional.of(new RunName(against));
  }

  private int diff(ReplaySession session, RunName name, Optional<RunName> other) {
    new DiffPrinter(format, color.palette(console), console.columns(), console.out())
        .print(compare(session, name, other));
    console.flush();
    return ExitCodes.DONE;
  }

  private RunDiff compare(ReplaySession session, RunName name, Optional<RunName> other) {
    try (var progress = new DiffProgress(console)) {
      return new RunComparison(session.cluster(), session.runs(), progress)
          .compare(name, other, sample);
    }
  }
}
