package dev.dateline.app;

import dev.dateline.app.access.Role;
import dev.dateline.replay.Criteria;
import dev.dateline.replay.RunName;
import dev.dateline.schemas.MentionKey;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the records of a topic as they come. */
@Command(
    name = "tail",
    description = {
      "Print the records of a topic: those that are there, those that come, or both.",
      "",
      "Follows the topic until Ctrl-C, --limit or --until ends it. Leaves no trace on the cluster.",
      "",
      "Examples:",
      "  dateline tail",
      "  dateline tail --from earliest --until now --format jsonl > all.jsonl",
      "  dateline tail --from 2026-11-01 --language it --entity Putin",
      "  dateline tail --by published --from 2023-09-05 --until 2023-09-07",
      "  dateline tail entities --from earliest --entity Putin",
      "  dateline tail days --from earliest --day 2023-09-10",
      "  dateline tail dead --from earliest"
    })
final class TailCommand implements Callable<Integer> {

  private static final List<String> NAMES =
      List.of("articles", "language", "entities", "dates", "enriched", "mentions", "days", "dead");

  private static final Deserializer<MentionKey> MENTION_KEYS = MentionKey.serde().deserializer();

  private static final Set<String> NOT_OF_RUNS = Set.of("articles", "mentions", "days");

  @Mixin private KafkaOptions kafka;
  @Mixin private OutputOptions output;
  @Mixin private TailFilter filter;

  @Parameters(
      arity = "0..1",
      paramLabel = "TOPIC",
      defaultValue = "enriched",
      description =
          "articles, language, entities, dates, enriched, mentions (of entities), days (mentions of"
              + " dates) or dead, or the topic's full name (default: ${DEFAULT-VALUE}).")
  private String topic;

  @Option(
      names = "--from",
      paramLabel = "WHEN",
      defaultValue = "latest",
      description =
          "Start: earliest, latest, or a time such as 2026-11-24 or 2026-11-24T08:00Z"
              + " (default: ${DEFAULT-VALUE}). Times are those of ingestion, in UTC.")
  private String from;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "End before this time; now ends with what is there already.")
  private String until;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      defaultValue = "ingested",
      description =
          "ingested: from and until are times of ingestion; published: they are about the articles'"
              + " own dates, all that is there is searched, and one of 2023-09 is in every range"
              + " that has a day of that month; articles, enriched (default: ${DEFAULT-VALUE}).")
  private Criteria.By by;

  @Option(
      names = "--run",
      paramLabel = "NAME",
      description =
          "What that replay wrote, not what is live; not for articles, mentions and days.")
  private String run;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "End after so many records were printed.")
  private Long limit;

  private final Console console;
  private TailPrinter printer;
  private TailDates published;
  private long printed;
  private long unreadable;

  TailCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var settings = problems.collect(kafka::settings);
    var now = Clock.systemUTC().instant();
    var dates = problems.collect(() -> TailDates.of(by, from, until, now));
    var range =
        by == Criteria.By.PUBLISHED
            ? TailRange.untilNow(now)
            : problems.collect(() -> TailTimes.range(from, until, now));
    problems.addIf(limit != null && limit < 1, "--limit must be at least 1, got " + limit);
    var prefix = settings == null ? Topics.DEFAULT_PREFIX : settings.prefix();
    var name = problems.collect(() -> shortName(prefix));
    if (name != null) {
      problems.collect(() -> prepared(name));
    }
    problems.addIf(
        run != null && NOT_OF_RUNS.contains(String.valueOf(name)),
        "--run: a run has no %s of its own".formatted(name));
    problems.addIf(
        by == Criteria.By.PUBLISHED && !List.of("articles", "enriched").contains(name),
        "--by published applies to articles and enriched only");
    problems.collect(() -> run == null ? null : new RunName(run));
    problems.refuseIfAny();
    published = dates;
    printer =
        new TailPrinter(output.format(), output.palette(console), console.columns(), console.out());
    var topics = run == null ? settings.topics() : settings.topics().into(run);
    return tail(settings, topics.find(name).orElseThrow(), range);
  }

  private TailFilter prepared(String name) {
    filter.prepare(name);
    return filter;
  }

  /** Decided without the serdes, which take a second to load. */
  private String shortName(String prefix) {
    if (topic.equals("entities") && filter.isAboutEntity() && run == null) {
      return "mentions";
    }
    return NAMES.stream()
        .filter(name -> topic.equals(name) || topic.equals(fullName(prefix, name)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is no topic; there are %s".formatted(topic, String.join(", ", NAMES))));
  }

  private static String fullName(String prefix, String name) {
    return switch (name) {
      case "articles" -> prefix + ".articles.v1";
      case "mentions" -> prefix + ".entities.mentions.v1";
      case "days" -> prefix + ".dates.mentions.v1";
      default -> prefix + ".articles." + name + ".v1";
    };
  }

  private Integer tail(KafkaSettings settings, Topic<?, ?> from, TailRange range) {
    try (var interruption = Interruption.watch()) {
      try (var cluster = ClusterAccess.open(settings)) {
        cluster.require(List.of(from), Role.READER);
      }
      try (var tail = TopicTail.open(settings, from.name(), range)) {
        interruption.onStop(tail::stop);
        announce(from, range);
        tail.run(printing(from));
        console.flush();
      }
      return interruption.exitCode(unreadable > 0 ? ExitCodes.REJECTED : ExitCodes.DONE);
    }
  }

  private void announce(Topic<?, ?> from, TailRange range) {
    if (range.until().isEmpty() && limit == null && console.errIsTerminal()) {
      var hint = range.start() == TailRange.Start.LATEST ? "; --from earliest starts sooner" : "";
      console.err().println("dateline: following %s, Ctrl-C ends%s".formatted(from.name(), hint));
    }
  }

  private Predicate<ConsumerRecord<byte[], byte[]>> printing(Topic<?, ?> from) {
    Predicate<ConsumerRecord<byte[], byte[]>> shows =
        switch (Topics.shortName(from)) {
          case "dead" -> record -> filter.acceptsKey(record.key()) && dead(record);
          case "mentions", "days" -> record -> mentions(from, record);
          default -> record -> filter.acceptsKey(record.key()) && show(from, record);
        };
    return record -> {
      boolean shown = shows.test(record);
      if (shown) {
        printed++;
        console.flush();
      }
      return limit == null || printed < limit;
    };
  }

  private boolean dead(ConsumerRecord<byte[], byte[]> letter) {
    printer.printDead(letter);
    return true;
  }

  /** A deletion is shown as well: it takes back what was shown before. */
  private boolean mentions(Topic<?, ?> from, ConsumerRecord<byte[], byte[]> record) {
    try {
      var key = MENTION_KEYS.deserialize(from.name(), record.key());
      boolean deletion = record.value() == null;
      if (key == null || !filter.acceptsKey(key, deletion)) {
        return false;
      }
      if (deletion) {
        printer.printDeletion(record, key);
      }
      return deletion || show(from, record);
    } catch (SerializationException e) {
      return unreadable(record, e);
    }
  }

  private boolean show(Topic<?, ?> from, ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return false; // A deletion.
    }
    try {
      var value =
          from.values().deserializer().deserialize(from.name(), record.headers(), record.value());
      if (!(value instanceof IndexedRecord avro)
          || !filter.accepts(avro)
          || !published.accepts(avro)) {
        return false;
      }
      printer.print(record, avro);
      return true;
    } catch (SerializationException e) {
      return unreadable(record, e);
    }
  }

  private boolean unreadable(ConsumerRecord<byte[], byte[]> record, SerializationException error) {
    unreadable++;
    console
        .err()
        .println(
            "dateline: %s partition %d offset %d cannot be read: %s"
                .formatted(
                    record.topic(), record.partition(), record.offset(), error.getMessage()));
    return false;
  }
}
