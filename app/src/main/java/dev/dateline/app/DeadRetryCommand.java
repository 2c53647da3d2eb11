package dev.dateline.app;

import dev.dateline.app.dead.AuditEntry;
import dev.dateline.app.dead.Choice;
import dev.dateline.app.dead.Letter;
import dev.dateline.app.dead.LetterId;
import dev.dateline.app.dead.Pace;
import dev.dateline.app.dead.Resend;
import dev.dateline.schemas.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends dead letters back to their topics. */
@Command(
    name = "retry",
    description = {
      "Send dead letters back to the topics they came from, with their original bytes and headers,"
          + " to be processed again: all that wait, or those chosen. Prints one line for each.",
      "",
      "A letter is sent back once, even when this is interrupted, killed, or run twice at the same"
          + " time. If it fails again it is a new letter, which knows how often it was tried; after "
          + Resend.MOST_ATTEMPTS
          + " times it takes --force. It never takes the place of a newer version of its article.",
      "",
      "Examples:",
      "  dateline dead retry --sample 3 --dry-run",
      "  dateline dead retry --where cause=3f2a91c0 --rate 50/s",
      "  dateline dead retry 1/5 --force"
    })
final class DeadRetryCommand implements Callable<Integer> {

  @Mixin private KafkaOptions kafka;
  @Mixin private LetterOptions letters;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Only so many of each cause, spread evenly: to see whether a fix works.")
  private Integer sample;

  @Option(names = "--limit", paramLabel = "N", description = "Only so many in all.")
  private Integer limit;

  @Option(
      names = "--rate",
      paramLabel = "N/s",
      description = "No more than so many a second, or with N/m a minute.")
  private String rate;

  @Option(names = "--dry-run", description = "Say what would be sent, and send nothing.")
  private boolean dryRun;

  @Option(
      names = "--force",
      description = "Also letters that were tried " + Resend.MOST_ATTEMPTS + " times or more.")
  private boolean force;

  private final Console console;
  private final Unsent unsent = new Unsent();
  private long sent;

  DeadRetryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var settings = problems.collect(kafka::settings);
    var chosen = problems.collect(letters::chosen);
    var choice = problems.collect(() -> new Choice(optional(sample), optional(limit)));
    var pace = problems.collect(() -> rate == null ? Pace.FULL : Pace.parse(rate));
    problems.refuseIfAny();
    try (var interruption = Interruption.watch()) {
      int matching =
          dryRun
              ? tell(settings, chosen, choice)
              : retry(settings, chosen, choice, pace, interruption);
      return interruption.exitCode(report(chosen, matching));
    }
  }

  private int tell(KafkaSettings settings, LetterOptions.Chosen chosen, Choice choice) {
    var topics = settings.topics();
    try (var dead = DeadTopic.open(settings, topics)) {
      var matching = matching(dead, chosen, topics);
      var ids = choice.of(matching);
      dead.forEachWaiting(letter -> ids.contains(letter.id()), this::print);
      return matching.size();
    }
  }

  private int retry(
      KafkaSettings settings,
      LetterOptions.Chosen chosen,
      Choice choice,
      Pace pace,
      Interruption interruption) {
    var topics = settings.topics();
    // In this order: what an earlier command sent is known, and it will send no more.
    try (var sender = DeadSender.open(settings, topics);
        var dead = DeadTopic.open(settings, topics)) {
      var matching = matching(dead, chosen, topics);
      var ids = choice.of(matching);
      var redelivery =
          new Redelivery(sender::send, records(topics), pace, this::print, this::tooLarge);
      interruption.onStop(redelivery::stop);
      redelivery.send(dead, letter -> ids.contains(letter.id()));
      return matching.size();
    }
  }

  /** Those that can be sent, in the order they stand, with their causes. */
  private Map<LetterId, String> matching(
      DeadTopic dead, LetterOptions.Chosen chosen, Topics topics) {
    // What is made of articles is replaced by its key: an old record would take a newer one's
    // place.
    var names = Set.of(topics.articles().name());
    var causes = new LinkedHashMap<LetterId, String>();
    dead.forEachWaiting(
        chosen,
        letter ->
            Resend.obstacle(letter, names, force)
                .ifPresentOrElse(
                    reason -> unsent.add(letter.id(), reason),
                    () -> causes.put(letter.id(), letter.cause().fingerprint())));
    return causes;
  }

  private static Function<Letter, List<ProducerRecord<byte[], byte[]>>> records(Topics topics) {
    return letter ->
        List.of(
            Resend.of(letter),
            DeadSender.entry(letter, AuditEntry.RETRIED).record(topics.deadAudit().name()));
  }

  private void print(Letter letter) {
    sent++;
    var to = letter.source().orElseThrow();
    console
        .out()
        .println(
            "%s to %s/%d, attempt %d: %s"
                .formatted(
                    letter.id(),
                    to.topic(),
                    to.partition(),
                    letter.attempt() + 1,
                    letter.messageLine()));
    console.flush();
  }

  private void tooLarge(Letter letter) {
    unsent.add(letter.id(), "it is too large for its topic");
  }

  private int report(LetterOptions.Chosen chosen, int matching) {
    boolean missing = chosen.reportMissing(console);
    boolean some = unsent.report(console);
    console
        .err()
        .printf(
            Locale.ROOT,
            "dateline: dead letters %s: %,d of %,d%n",
            dryRun ? "that would be sent back" : "sent back",
            sent,
            matching);
    return missing || some ? ExitCodes.REJECTED : ExitCodes.DONE;
  }

  private static OptionalInt optional(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
