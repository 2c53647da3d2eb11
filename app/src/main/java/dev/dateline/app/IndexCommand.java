package dev.dateline.app;

import dev.dateline.app.access.Role;
import dev.dateline.app.operations.Operations;
import dev.dateline.app.operations.OperationsOptions;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.EnrichSettings;
import dev.dateline.streams.MentionIndexTopology;
import dev.dateline.streams.StreamsRunner;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the index of mentions against a cluster until stopped. */
@Command(
    name = "index",
    description = {
      "Turn enriched articles round: write where each entity and each day is mentioned, with the"
          + " sentence and who, where and when stand in it, until stopped with Ctrl-C.",
      "",
      "A new version of an article takes the place of the old one, and what it mentions no more is"
          + " taken back. Start as many processes with one id as there is work. Records that cannot"
          + " be read go to the dead-letter topic.",
      "",
      "Example: dateline index --bootstrap kafka:9092 --http-port 9465"
    })
final class IndexCommand implements Callable<Integer> {

  /** What indexes run under unless they are told otherwise. */
  static final String DEFAULT_ID = "dateline-index";

  private static final Duration START = Duration.ofMinutes(5);

  @Mixin private KafkaOptions kafka;

  @Option(
      names = "--threads",
      defaultValue = "1",
      description = "Threads in this process (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--index-id",
      paramLabel = "ID",
      defaultValue = DEFAULT_ID,
      description =
          "Processes of one id share the work; not that of the enrichers (default: ${DEFAULT-VALUE}).")
  private String indexId;

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

  @Mixin private OperationsOptions http;

  private final Console console;

  IndexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var cluster = problems.collect(kafka::settings);
    var settings = problems.collect(() -> settings(cluster));
    var address = problems.collect(http::address);
    problems.refuseIfAny();
    try (var interruption = Interruption.watch();
        var operations = Operations.open(address, cluster.ids())) {
      var remembering = cluster.rememberingIn(settings.stateDir());
      RegistryProbe.awaitFor(remembering.ids(), settings.patience(), interruption, console::say);
      var us = operations.url().map(url -> new HostInfo(host(url), url.getPort()));
      run(named(settings, us), checked(remembering), interruption, operations, us);
      return interruption.exitCode(ExitCodes.DONE);
    }
  }

  /** Without a cluster, which is wrong then, so that what else is wrong is told as well. */
  private EnrichSettings settings(KafkaSettings cluster) {
    var defaults = EnrichSettings.DEFAULTS;
    var settings =
        defaults
            .withApplicationId(indexId)
            .withThreads(threads)
            .withStateDir(stateDir == null ? defaults.stateDir() : stateDir)
            .withCommitInterval(MentionIndexTopology.COMMIT_INTERVAL)
            .withPatience(Duration.ofSeconds(patience));
    return cluster == null
        ? settings
        : settings.withBootstrapServers(cluster.bootstrap()).withKafka(cluster.properties());
  }

  /** Other processes of the index learn from the group where this one answers. */
  private static EnrichSettings named(EnrichSettings settings, Optional<HostInfo> us) {
    var kafka = new HashMap<>(settings.kafka());
    us.ifPresent(
        it -> kafka.put(StreamsConfig.APPLICATION_SERVER_CONFIG, it.host() + ":" + it.port()));
    return settings.withKafka(kafka);
  }

  /** Of an address that means all of this machine's, the name by which others find it. */
  private static String host(URI url) {
    try {
      var address = InetAddress.getByName(url.getHost());
      return address.isAnyLocalAddress()
          ? InetAddress.getLocalHost().getHostName()
          : address.getHostAddress();
    } catch (UnknownHostException e) {
      throw new CommandFailure(
          ExitCodes.USAGE, "--http-host: this machine does not know its name", e);
    }
  }

  private static Topics checked(KafkaSettings settings) {
    var topics = settings.topics();
    try (var cluster = ClusterAccess.open(settings)) {
      cluster.require(topics.index(), Role.INDEXER);
      SchemaIdsGuard.check(
          settings, List.of(topics.enriched().name(), topics.entityMentions().name()));
    }
    return topics;
  }

  private void run(
      EnrichSettings settings,
      Topics topics,
      Interruption interruption,
      Operations operations,
      Optional<HostInfo> us) {
    try (var runner = StreamsRunner.ofIndex(settings, topics, operations.observer())) {
      operations.watch(runner);
      interruption.onStop(runner::close);
      runner.start();
      us.ifPresent(it -> operations.serveCounts(runner.counts(), it));
      runner.awaitRunning(START);
      console.say("indexing %s; Ctrl-C stops".formatted(topics.enriched().name()));
      operations.url().ifPresent(it -> console.say("health, metrics and counts at " + it));
      runner.run();
    }
  }
}
