package dev.dateline.app.replay;

import dev.dateline.app.KafkaOptions;
import dev.dateline.app.Problems;
import dev.dateline.replay.RunName;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A run on a cluster: what every command takes that does something with one run. */
final class NamedRun {

  @Mixin private KafkaOptions kafka;

  @Parameters(paramLabel = "RUN", description = "Name of the run.")
  private String run;

  /**
   * Does something with the run.
   *
   * @return what the command ends with
   * @throws dev.dateline.app.CommandFailure naming everything that is wrong with the command line
   */
  int with(BiFunction<ReplaySession, RunName, Integer> work) {
    var problems = new Problems();
    var settings = problems.collect(kafka::settings);
    var name = problems.collect(() -> new RunName(run));
    problems.refuseIfAny();
    return ReplaySession.on(settings, session -> work.apply(session, name));
  }
}
