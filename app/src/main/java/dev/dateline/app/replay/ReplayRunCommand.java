package dev.dateline.app.replay;

import dev.dateline.app.Console;
import dev.dateline.app.ExitCodes;
import dev.dateline.app.KafkaOptions;
import dev.dateline.app.KafkaSettings;
import dev.dateline.app.Problems;
import dev.dateline.enrichment.Enricher;
import dev.dateline.replay.Criteria;
import dev.dateline.replay.ReplayStart;
import dev.dateline.replay.ReplayWork;
import dev.dateline.schema.ReplayRun;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.EnrichSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a replay. */
@Command(
    name = "run",
    description = {
      "Enrich articles of the past again, into topics of the run's own, beside whatever is live.",
      "",
      "Which articles is decided when the run is made: each in the last version there is then."
          + " Stopped or killed, the same command goes on where it was; several processes of one"
          + " name share the work.",
      "",
      "Example: dateline replay run --from 2023-09-01 --until 2023-10-01 --as trial1 --threads 2"
    })
final class ReplayRunCommand implements Callable<Integer> {

  @Mixin private KafkaOptions kafka;
  @Mixin private CriteriaOptions criteria;
  @Mixin private RunOptions options;

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      description =
          "Where state is kept until the run is done, one for each process of a machine (default:"
              + " ~/.local/state/dateline).")
  private Path stateDir;

  private final Console console;
  private final Supplier<Enricher> enricher;

  ReplayRunCommand(Console console, Supplier<Enricher> enricher) {
    this.console = console;
    this.enricher = enricher;
  }

  @Override
  public Integer call() {
    var engine = enricher.get();
    var problems = new Problems();
    var settings = problems.collect(kafka::settings);
    var wanted =
        problems.collect(
            () -> criteria.criteria(console, Clock.systemUTC().instant(), engine.version()));
    options.check(problems);
    problems.refuseIfAny();
    return ReplaySession.on(settings, session -> run(session, settings, wanted, engine));
  }

  private int run(ReplaySession session, KafkaSettings settings, Criteria wanted, Enricher engine) {
    var start =
        new ReplayStart(session.cluster(), session.runs(), engine.version(), Clock.systemUTC());
    var run = start.start(options.name(), wanted, options.projections());
    var enrichment = new ArticleEnrichment(engine, run.getName());
    var work = new ReplayWork(session.cluster(), session.runs());
    try (var bar = new RunProgress(console)) {
      report(work.finish(run, enrichSettings(settings), enrichment, options.rate(), bar));
    }
    return ExitCodes.DONE;
  }

  private EnrichSettings enrichSettings(KafkaSettings settings) {
    var defaults = EnrichSettings.DEFAULTS;
    return defaults
        .withBootstrapServers(settings.bootstrap())
        .withThreads(options.threads())
        .withStateDir(stateDir == null ? defaults.stateDir() : stateDir)
        .withKafka(settings.properties());
  }

  private void report(ReplayRun run) {
    console.out().println(RunReport.summary(run));
    console.flush();
    if (run.getDead() > 0) {
      console
          .err()
          .println(
              "dateline: `dateline tail dead --run %s --from earliest --until now` shows why"
                  .formatted(run.getName()));
    }
    console.err().println("dateline: next, `dateline replay diff %s`".formatted(run.getName()));
  }
}
