package dev.dateline.local;

import dev.dateline.app.CommandFailure;
import dev.dateline.app.Console;
import dev.dateline.app.ExitCodes;
import dev.dateline.app.Interruption;
import dev.dateline.app.OutputOptions;
import dev.dateline.enrichment.Enricher;
import dev.dateline.producer.PublishSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Everything in one command: starts a stack, sends articles through it, prints them, stops. */
@Command(
    name = "demo",
    description = {
      "Start Kafka on this machine, publish articles, print each as it comes out enriched, stop.",
      "Nothing needs to be installed and nothing stays behind.",
      "",
      "Examples:",
      "  dateline demo",
      "  dateline demo article.txt",
      "  dateline demo --format jsonl news/ > enriched.jsonl"
    })
public final class DemoCommand implements Callable<Integer> {

  @Mixin private OutputOptions output;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Files, directories (read recursively, in order of names), or - for input. Without any,"
              + " the sample articles that come with Dateline.")
  private List<String> paths;

  private final Console console;
  private final Supplier<Enricher> enricher;

  DemoCommand(Console console, Supplier<Enricher> enricher) {
    this.console = console;
    this.enricher = enricher;
  }

  @Override
  public Integer call() {
    try (var interruption = Interruption.watch();
        var temporary = TemporaryDirectory.create()) {
      return run(temporary.path(), interruption);
    } catch (LocalException e) {
      throw new CommandFailure(ExitCodes.USAGE, e.getMessage(), e);
    }
  }

  private int run(Path directory, Interruption interruption) {
    var settings = LocalSettings.shortLived(directory.resolve("data"));
    try (var stack = LocalStack.start(settings, enricher)) {
      var printer = output.printer(console);
      var deliveries =
          new Deliveries(
              article -> {
                printer.print(article);
                console.flush();
              });
      var run = new DemoRun(stack, console, deliveries);
      interruption.onStop(run::stop);
      var summary = run.run(inputs(directory));
      if (stack.failure().isDone()) {
        throw stack.failure().join();
      }
      return interruption.exitCode(summary == null ? ExitCodes.DONE : told(summary, stack));
    }
  }

  private List<String> inputs(Path directory) {
    if (paths != null) {
      return paths;
    }
    var samples = directory.resolve("samples");
    Samples.copyTo(samples);
    return List.of(samples.toString());
  }

  private int told(PublishSummary summary, LocalStack stack) {
    long dead = stack.counters().dead();
    if (dead > 0) {
      DeadLetterReport.of(stack, dead).forEach(letter -> console.err().println(letter));
    }
    console
        .err()
        .println(
            "dateline: %d read, %d enriched, %d rejected, %d dead letters; %s"
                .formatted(
                    summary.read(),
                    summary.published() - dead,
                    summary.rejected(),
                    dead,
                    stack.times().summary()));
    return summary.rejected() + dead > 0 ? ExitCodes.REJECTED : ExitCodes.DONE;
  }
}
