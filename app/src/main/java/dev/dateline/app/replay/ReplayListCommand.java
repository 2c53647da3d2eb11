package dev.dateline.app.replay;

import dev.dateline.app.Console;
import dev.dateline.app.ExitCodes;
import dev.dateline.app.FormatOption;
import dev.dateline.app.KafkaOptions;
import dev.dateline.app.Problems;
import dev.dateline.replay.ReplayWork;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists runs. */
@Command(
    name = "list",
    description = {
      "List all runs, oldest first: their state, counts, version and what they are about.",
      "",
      "Example: dateline replay list --format jsonl"
    })
final class ReplayListCommand implements Callable<Integer> {

  @Mixin private KafkaOptions kafka;

  @Mixin private FormatOption format;

  private final Console console;

  ReplayListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var settings = problems.collect(kafka::settings);
    problems.refuseIfAny();
    return ReplaySession.on(settings, this::list);
  }

  private int list(ReplaySession session) {
    var runs = session.runs().all();
    var work = new ReplayWork(session.cluster(), session.runs());
    if (!format.isText()) {
      var objects = format.objects(console);
      runs.forEach(run -> objects.print(json -> RunReport.json(json, run, work.progress(run))));
    } else if (runs.isEmpty()) {
      console.err().println("dateline: there are no runs; `dateline replay run` makes one");
    } else {
      console.out().println(RunReport.heading());
      runs.forEach(run -> console.out().println(RunReport.row(run, work.progress(run))));
    }
    console.flush();
    return ExitCodes.DONE;
  }
}
