package dev.dateline.app.replay;

import dev.dateline.app.Console;
import dev.dateline.app.ExitCodes;
import dev.dateline.app.KafkaOptions;
import dev.dateline.app.Problems;
import dev.dateline.replay.Rollback;
import dev.dateline.replay.RunName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings back what was live before a run was promoted. */
@Command(
    name = "rollback",
    description = {
      "Bring back what was live before a run was promoted, record for record. Articles that were"
          + " published again since keep their newer result.",
      "",
      "After an interruption, the same command goes on where it was. Of runs that were promoted"
          + " one over the other, roll back the last one first.",
      "",
      "Example: dateline replay rollback trial1"
    })
final class ReplayRollbackCommand implements Callable<Integer> {

  @Mixin private KafkaOptions kafka;

  @Parameters(paramLabel = "RUN", description = "Name of the run that was promoted.")
  private String run;

  private final Console console;

  ReplayRollbackCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var settings = problems.collect(kafka::settings);
    var name = problems.collect(() -> new RunName(run));
    problems.refuseIfAny();
    return ReplaySession.on(settings, session -> rollBack(session, name));
  }

  private int rollBack(ReplaySession session, RunName name) {
    try (var progress = new RunProgress(console)) {
      var done = new Rollback(session.cluster(), session.runs()).rollBack(name, progress);
      console
          .out()
          .println(
              "rolled back %s: %d restored, %d removed (nothing was live before), %d left (something else is live by now)"
                  .formatted(name, done.restored(), done.removed(), done.left()));
    }
    console.flush();
    return ExitCodes.DONE;
  }
}
