package dev.dateline.local;

import dev.dateline.app.CommandFailure;
import dev.dateline.app.Console;
import dev.dateline.app.ExitCodes;
import dev.dateline.app.Interruption;
import dev.dateline.app.operations.Operations;
import dev.dateline.app.operations.OperationsOptions;
import dev.dateline.app.page.ClusterSource;
import dev.dateline.app.page.PageOptions;
import dev.dateline.app.page.ServedPage;
import dev.dateline.enrichment.Enricher;
import dev.dateline.page.PageSettings;
import dev.dateline.schemas.SchemaIds;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a stack on this machine until it is stopped. */
@Command(
    name = "up",
    description = {
      "Run Kafka, the schema catalogue, the enricher, the index of mentions and the page on this"
          + " machine until Ctrl-C.",
      "Data stay on disk: started again, it goes on where it was."
    })
public final class UpCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "dateline-data",
      description = "Where data are kept; new, empty or made by `up` (default: ${DEFAULT-VALUE}).")
  private Path data;

  @Option(
      names = "--port",
      defaultValue = "" + LocalSettings.DEFAULT_PORT,
      description = "The broker's port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--catalogue-port",
      paramLabel = "PORT",
      defaultValue = "" + LocalSettings.DEFAULT_CATALOGUE_PORT,
      description = "The schema catalogue's; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int cataloguePort;

  @Option(
      names = "--threads",
      defaultValue = "1",
      description = "Threads that enrich (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Mixin private PageOptions page;
  @Mixin private OperationsOptions http;

  private final Console console;
  private final Supplier<Enricher> enricher;

  UpCommand(Console console, Supplier<Enricher> enricher) {
    this.console = console;
    this.enricher = enricher;
  }

  @Override
  public Integer call() {
    try (var interruption = Interruption.watch();
        var operations = Operations.measuring(valid(http::address), SchemaIds.local())) {
      run(settings(), pageSettings(), interruption, operations);
      return interruption.exitCode(ExitCodes.DONE);
    } catch (LocalException e) {
      throw new CommandFailure(ExitCodes.USAGE, e.getMessage(), e);
    }
  }

  private LocalSettings settings() {
    return valid(() -> LocalSettings.lasting(data, port, cataloguePort, threads));
  }

  /** Looks whether its port is free before everything else is started. */
  private PageSettings pageSettings() {
    var settings = valid(page::settings);
    if (settings.address().getPort() > 0) {
      Ports.take(settings.address().getPort(), "the page", "--page-port");
    }
    return settings;
  }

  private static <T> T valid(Supplier<T> settings) {
    try {
      return settings.get();
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCodes.USAGE, e.getMessage(), e);
    }
  }

  private void run(
      LocalSettings settings,
      PageSettings pageSettings,
      Interruption interruption,
      Operations operations) {
    var stopped = new CompletableFuture<RuntimeException>();
    try (var stack = LocalStack.start(settings, enricher, operations);
        var source =
            ClusterSource.open(stack.kafka(), () -> operations.metrics().stream().toList());
        var served = ServedPage.start(pageSettings, source)) {
      console.out().print(guide(stack, served.url(), operations));
      console.flush();
      interruption.onStop(() -> stopped.complete(null));
      CompletableFuture.anyOf(stopped, stack.failure()).join();
      if (interruption.happened()) {
        console.say("stopping");
      } else {
        throw stack.failure().join();
      }
    }
    console.say("stopped; `dateline up` goes on where it was");
  }

  private String guide(LocalStack stack, URI served, Operations operations) {
    var broker = stack.kafka().bootstrap();
    boolean usual = broker.endsWith(":" + LocalSettings.DEFAULT_PORT);
    var option = usual ? "" : " --bootstrap " + broker;
    return """
        page     %7$s
        broker   %1$s
        schemas  %2$s
        data     %3$s
        %6$s
        dateline publish%4$s article.txt
        dateline tail%4$s --from earliest
        Ctrl-C stops; nothing is lost. Ready after: %5$s.
        """
        .formatted(
            broker,
            stack.catalogue(),
            stack.data(),
            option,
            stack.times().summary(),
            served(operations),
            served);
  }

  private static String served(Operations operations) {
    return operations.url().map("health   %s/health/ready, %1$s/metrics\n"::formatted).orElse("");
  }
}
