package dev.dateline.app.replay;

import dev.dateline.app.Console;
import dev.dateline.app.ExitCodes;
import dev.dateline.app.FormatOption;
import dev.dateline.replay.ReplayWork;
import dev.dateline.replay.RunName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows a run. */
@Command(
    name = "show",
    description = {
      "Show a run: what it is about, how far it is, its counts.",
      "",
      "Example: dateline replay show trial1"
    })
final class ReplayShowCommand implements Callable<Integer> {

  @Mixin private NamedRun run;

  @Mixin private FormatOption format;

  private final Console console;

  ReplayShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return run.with(this::show);
  }

  private int show(ReplaySession session, RunName name) {
    var found = session.runs().get(name);
    var progress = new ReplayWork(session.cluster(), session.runs()).progress(found);
    if (format.isText()) {
      RunReport.lines(found, progress).forEach(console.out()::println);
    } else {
      format.objects(console).print(json -> RunReport.json(json, found, progress));
    }
    console.flush();
    return ExitCodes.DONE;
  }
}
