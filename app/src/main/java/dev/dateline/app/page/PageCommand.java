package dev.dateline.app.page;

import dev.dateline.app.Console;
import dev.dateline.app.ExitCodes;
import dev.dateline.app.Interruption;
import dev.dateline.app.KafkaOptions;
import dev.dateline.app.Problems;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the page for a cluster until stopped. */
@Command(
    name = "page",
    description = {
      "Serve a page that shows the articles of a cluster as they come, finds them by whom, where and"
          + " when, and tells how the machine is doing, until stopped with Ctrl-C. Changes nothing.",
      "",
      "Example: dateline page --bootstrap kafka:9092 --enricher http://enricher:9464"
    })
public final class PageCommand implements Callable<Integer> {

  @Mixin private KafkaOptions kafka;
  @Mixin private PageOptions options;

  @Option(
      names = "--enricher",
      paramLabel = "URL",
      split = ",",
      description =
          "Where an enricher serves its metrics (its --http-port), for the times of the stages; may"
              + " be repeated.")
  private List<String> enrichers = List.of();

  private final Console console;

  /** The command; {@code console} is what it talks to. */
  public PageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var cluster = problems.collect(kafka::settings);
    var settings = problems.collect(options::settings);
    var metrics = problems.collect(() -> new EnricherAddresses(enrichers));
    problems.refuseIfAny();
    var stopped = new CountDownLatch(1);
    try (var interruption = Interruption.watch();
        var source = ClusterSource.open(cluster, metrics::texts);
        var page = ServedPage.start(settings, source)) {
      interruption.onStop(stopped::countDown);
      console.say("the page is at %s; Ctrl-C stops".formatted(page.url()));
      stopped.await();
      return interruption.exitCode(ExitCodes.DONE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCodes.INTERRUPTED;
    }
  }
}
