package dev.dateline.app.replay;

import dev.dateline.app.Console;
import dev.dateline.app.ExitCodes;
import dev.dateline.replay.Rollback;
import dev.dateline.replay.RunName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private NamedRun run;

  private final Console console;

  ReplayRollbackCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return run.with(this::rollBack);
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
