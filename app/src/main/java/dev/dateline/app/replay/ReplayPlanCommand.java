package dev.dateline.app.replay;

import dev.dateline.app.Console;
import dev.dateline.app.ExitCodes;
import dev.dateline.app.FormatOption;
import dev.dateline.app.KafkaOptions;
import dev.dateline.app.KafkaSettings;
import dev.dateline.app.Problems;
import dev.dateline.enrichment.Enricher;
import dev.dateline.replay.Criteria;
import dev.dateline.replay.ReplayPlan;
import dev.dateline.replay.ReplayPlanner;
import dev.dateline.streams.ArticleEnrichment;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what a run would do. */
@Command(
    name = "plan",
    description = {
      "Say what a run would do: how many articles and bytes, per language and month, by which"
          + " versions they are enriched now, how long it takes, which topics it creates. Changes"
          + " nothing.",
      "",
      "Example: dateline replay plan --from 2023-09-01 --until 2023-10-01 --language it --as trial1"
    })
final class ReplayPlanCommand implements Callable<Integer> {

  @Mixin private KafkaOptions kafka;
  @Mixin private CriteriaOptions criteria;
  @Mixin private RunOptions options;

  @Mixin private FormatOption format;

  private final Console console;
  private final Supplier<Enricher> enricher;

  ReplayPlanCommand(Console console, Supplier<Enricher> enricher) {
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
    return plan(settings, wanted, engine);
  }

  private int plan(KafkaSettings settings, Criteria wanted, Enricher engine) {
    var name = options.name();
    return ReplaySession.on(
        settings,
        session -> {
          var planner =
              new ReplayPlanner(session.cluster(), new ArticleEnrichment(engine, name.value()));
          print(
              planner.plan(name, wanted, options.projections(), options.threads(), options.rate()));
          console.flush();
          return ExitCodes.DONE;
        });
  }

  private void print(ReplayPlan plan) {
    var report = new PlanReport(options.name().value(), plan);
    if (format.isText()) {
      console.out().print(report.text());
    } else {
      format.objects(console).print(report::json);
    }
  }
}
