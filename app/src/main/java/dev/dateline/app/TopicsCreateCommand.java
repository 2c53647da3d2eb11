package dev.dateline.app;

import dev.dateline.schemas.TopicPlan;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Creates our topics. */
@Command(
    name = "create",
    description = {
      "Create the topics that are missing; topics that exist are left as they are, and reported"
          + " when their settings endanger a guarantee.",
      "",
      "The number of partitions is for good: with another one, articles would no longer be where"
          + " their key says. Twelve are enough for some 50 million articles a day.",
      "",
      "Example: dateline topics create --bootstrap kafka:9092 --replication-factor 3"
    })
final class TopicsCreateCommand implements Callable<Integer> {

  @Mixin private KafkaOptions kafka;

  @Option(
      names = "--partitions",
      defaultValue = "12",
      description =
          "Partitions of each topic: the most threads that can share the work (default: ${DEFAULT-VALUE}).")
  private int partitions;

  @Option(
      names = "--replication-factor",
      defaultValue = "-1",
      description =
          "Replicas of each partition; -1 leaves it to the broker (default: ${DEFAULT-VALUE}).")
  private int replication;

  private final Console console;

  TopicsCreateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var settings = problems.collect(kafka::settings);
    problems.addIf(partitions < 1, "--partitions must be at least 1, got " + partitions);
    problems.addIf(
        replication != -1 && (replication < 1 || replication > Short.MAX_VALUE),
        "--replication-factor must be at least 1, or -1 for the broker's, got " + replication);
    problems.refuseIfAny();
    try (var cluster = ClusterAccess.open(settings)) {
      report(
          new TopicSetup(cluster, new TopicPlan(settings.topics(), partitions, replication))
              .create());
    }
    return ExitCodes.DONE;
  }

  private void report(List<TopicSetup.Result> results) {
    for (var result : results) {
      console.out().println((result.created() ? "created   " : "existing  ") + result.topic());
      result
          .differences()
          .forEach(it -> console.err().println("dateline: %s: %s".formatted(result.topic(), it)));
    }
    console.flush();
  }
}
