package dev.dateline.app;

import dev.dateline.schemas.Topic;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.common.config.TopicConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Describes our topics. */
@Command(
    name = "describe",
    description = {
      "Show Dateline's topics: partitions, replicas, what they hold and how long it is kept.",
      "",
      "Example: dateline topics describe --format json"
    })
final class TopicsDescribeCommand implements Callable<Integer> {

  private static final String ROW = "%-30s %10s %8s %10s  %-22s %s%n";
  private static final int MIB = 1 << 20;

  @Mixin private KafkaOptions kafka;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, jsonl (one object per topic) or json (default: ${DEFAULT-VALUE}).")
  private Format format;

  private final Console console;

  TopicsDescribeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var settings = problems.collect(kafka::settings);
    problems.refuseIfAny();
    var names = settings.topics().all().stream().map(Topic::name).toList();
    try (var cluster = ClusterAccess.open(settings)) {
      var facts = TopicFacts.read(cluster, names);
      print(names.stream().map(facts::get).filter(it -> it != null).toList());
      var missing = names.stream().filter(name -> !facts.containsKey(name)).toList();
      missing.forEach(name -> console.err().println("dateline: topic " + name + " does not exist"));
      if (!missing.isEmpty()) {
        console.err().println("dateline: `dateline topics create` makes what is missing");
      }
      return missing.isEmpty() ? ExitCodes.DONE : ExitCodes.UNEXPECTED;
    } finally {
      console.flush();
    }
  }

  private void print(List<TopicFacts> topics) {
    if (format == Format.TEXT) {
      console
          .out()
          .printf(
              Locale.ROOT,
              ROW,
              "topic",
              "partitions",
              "replicas",
              "offsets",
              "kept",
              "largest record");
      topics.forEach(this::printRow);
    } else {
      var objects = new JsonObjects(format == Format.JSON, console.out());
      topics.forEach(it -> objects.print(json -> write(json, it)));
    }
  }

  private void printRow(TopicFacts topic) {
    console
        .out()
        .printf(
            Locale.ROOT,
            ROW,
            topic.name(),
            topic.partitions(),
            topic.replicas(),
            topic.offsets(),
            kept(topic),
            largest(topic));
  }

  private static String kept(TopicFacts topic) {
    var policy = topic.config().get(TopicConfig.CLEANUP_POLICY_CONFIG);
    if (TopicConfig.CLEANUP_POLICY_COMPACT.equals(policy)) {
      return "latest of each key";
    }
    var ms = Long.parseLong(topic.config().getOrDefault(TopicConfig.RETENTION_MS_CONFIG, "-1"));
    return policy + ", " + (ms < 0 ? "for ever" : ms / 3_600_000 + " hours");
  }

  private static String largest(TopicFacts topic) {
    var bytes = topic.config().get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
    return bytes == null ? "?" : Long.parseLong(bytes) / MIB + " MiB";
  }

  private static void write(com.fasterxml.jackson.core.JsonGenerator json, TopicFacts topic)
      throws java.io.IOException {
    json.writeStringField("topic", topic.name());
    json.writeNumberField("partitions", topic.partitions());
    json.writeNumberField("replicas", topic.replicas());
    json.writeNumberField("offsets", topic.offsets());
    json.writeObjectFieldStart("config");
    for (var setting : topic.config().entrySet()) {
      json.writeStringField(setting.getKey(), setting.getValue());
    }
    json.writeEndObject();
  }
}
