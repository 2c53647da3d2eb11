package dev.dateline.app;

import dev.dateline.app.access.Role;
import dev.dateline.app.operations.Operations;
import dev.dateline.app.operations.OperationsOptions;
import dev.dateline.enrichment.Enricher;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.ArticleEnrichment;
import dev.dateline.streams.EnrichSettings;
import dev.dateline.streams.Guarantee;
import dev.dateline.streams.StreamsRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the enrichment against a cluster until stopped. */
@Command(
    name = "enrich",
    description = {
      "Enrich every article of the article topic with its language, entities and dates, until"
          + " stopped with Ctrl-C.",
      "",
      "Start as many processes with one application id as there is work: they share the"
          + " partitions. A process that was stopped goes on where it was. Articles that cannot be"
          + " processed go to the dead-letter topic (dateline tail dead).",
      "",
      "Example: dateline enrich --bootstrap kafka:9092 --threads 4"
    })
final class EnrichCommand implements Callable<Integer> {

  private static final Duration START = Duration.ofMinutes(5);

  @Mixin private KafkaOptions kafka;

  @Option(
      names = "--threads",
      defaultValue = "1",
      description = "Threads in this process (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--application-id",
      paramLabel = "ID",
      defaultValue = "dateline-enrich",
      description =
          "Processes of one id share the work; a new id starts at the first article"
              + " (default: ${DEFAULT-VALUE}).")
  private String applicationId;

  @Option(
      names = "--guarantee",
      paramLabel = "G",
      defaultValue = "exactly-once",
      description =
          "exactly-once, or at-least-once, which is faster and after a fault writes some results"
              + " again (default: ${DEFAULT-VALUE}).")
  private String guarantee;

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      description = "Where state is kept between runs (default: ~/.local/state/dateline).")
  private Path stateDir;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description =
          "How long brokers or registry may be away before it ends with 4; brokers that are away"
              + " at the start end it at once (default: ${DEFAULT-VALUE}).")
  private int patience;

  @Option(
      names = "--document-time",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "How long one document may take, 1 to 120, before it is set aside as a dead letter"
              + " (default: ${DEFAULT-VALUE}).")
  private int documentTime;

  @Mixin private OperationsOptions http;

  private final Console console;
  private final Supplier<Enricher> enricher;

  EnrichCommand(Console console, Supplier<Enricher> enricher) {
    this.console = console;
    this.enricher = enricher;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var cluster = problems.collect(kafka::settings);
    var promise = problems.collect(this::guarantee);
    var settings =
        problems.collect(() -> settings(cluster == null ? anyCluster() : cluster, promise));
    var address = problems.collect(http::address);
    problems.refuseIfAny();
    try (var interruption = Interruption.watch();
        var operations = Operations.open(address, cluster.ids())) {
      var remembering = cluster.rememberingIn(settings.stateDir());
      RegistryProbe.awaitFor(remembering.ids(), settings.patience(), interruption, console::say);
      var topics = checked(remembering);
      run(settings, topics, interruption, operations);
      return interruption.exitCode(ExitCodes.DONE);
    }
  }

  /** Stands in for a cluster that is wrong, so that what else is wrong is told as well. */
  private static KafkaSettings anyCluster() {
    return new KafkaSettings(
        EnrichSettings.DEFAULTS.bootstrapServers(),
        dev.dateline.schemas.SchemaIds.local(),
        Topics.DEFAULT_PREFIX,
        java.util.Map.of());
  }

  private Guarantee guarantee() {
    return switch (guarantee.toLowerCase(Locale.ROOT).replace('_', '-')) {
      case "exactly-once" -> Guarantee.EXACTLY_ONCE;
      case "at-least-once" -> Guarantee.AT_LEAST_ONCE;
      default ->
          throw new IllegalArgumentException(
              "--guarantee: '%s' is neither exactly-once nor at-least-once".formatted(guarantee));
    };
  }

  private EnrichSettings settings(KafkaSettings cluster, Guarantee promise) {
    var defaults = EnrichSettings.DEFAULTS;
    return new EnrichSettings(
        cluster.bootstrap(),
        applicationId,
        threads,
        promise == null ? defaults.guarantee() : promise,
        stateDir == null ? defaults.stateDir() : stateDir,
        defaults.commitInterval(),
        Duration.ofSeconds(patience),
        Duration.ofSeconds(documentTime),
        cluster.properties());
  }

  private static Topics checked(KafkaSettings settings) {
    var topics = settings.topics();
    try (var cluster = ClusterAccess.open(settings)) {
      cluster.require(topics.flow(), Role.ENRICHER);
      SchemaIdsGuard.check(settings, List.of(topics.articles().name(), topics.enriched().name()));
    }
    return topics;
  }

  private void run(
      EnrichSettings settings, Topics topics, Interruption interruption, Operations operations) {
    var enrichment = new ArticleEnrichment(enricher.get(), ArticleEnrichment.LIVE);
    try (var runner = StreamsRunner.of(settings, topics, enrichment, operations.observer())) {
      operations.watch(runner);
      interruption.onStop(runner::close);
      runner.start();
      runner.awaitRunning(START);
      console.say("enriching %s; Ctrl-C stops".formatted(topics.articles().name()));
      operations.url().ifPresent(it -> console.say("health and metrics at " + it));
      runner.run();
    }
  }
}
