package dev.dateline.app;

import dev.dateline.app.dead.AuditEntry;
import dev.dateline.app.dead.Letter;
import dev.dateline.app.dead.Pace;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes dead letters off the list. */
@Command(
    name = "drop",
    description = {
      "Let dead letters wait no more: all, or those chosen. Prints one line for each. They stay on"
          + " their topic, and `show` still shows them.",
      "",
      "Without --yes nothing is done but to say which letters they are.",
      "",
      "Example: dateline dead drop --where cause=3f2a91c0 --yes"
    })
final class DeadDropCommand implements Callable<Integer> {

  @Mixin private KafkaOptions kafka;
  @Mixin private LetterOptions letters;

  @Option(names = "--yes", description = "Do it.")
  private boolean yes;

  private final Console console;
  private long dropped;

  DeadDropCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var settings = problems.collect(kafka::settings);
    var chosen = problems.collect(letters::chosen);
    problems.refuseIfAny();
    try (var interruption = Interruption.watch()) {
      if (yes) {
        drop(settings, chosen, interruption);
      } else {
        tell(settings, chosen);
      }
      return interruption.exitCode(report(chosen));
    }
  }

  private void tell(KafkaSettings settings, LetterOptions.Chosen chosen) {
    try (var dead = DeadTopic.open(settings, settings.topics())) {
      dead.forEachWaiting(chosen, this::print);
    }
  }

  private void drop(
      KafkaSettings settings, LetterOptions.Chosen chosen, Interruption interruption) {
    var topics = settings.topics();
    var audit = topics.deadAudit().name();
    try (var sender = DeadSender.open(settings, topics);
        var dead = DeadTopic.open(settings, topics)) {
      var redelivery =
          new Redelivery(
              sender::send,
              letter -> List.of(DeadSender.entry(letter, AuditEntry.DROPPED).record(audit)),
              Pace.FULL,
              this::print,
              letter -> {}); // An entry is never too large.
      interruption.onStop(redelivery::stop);
      redelivery.send(dead, chosen);
    }
  }

  private void print(Letter letter) {
    dropped++;
    console.out().println(letter.id() + ": " + letter.messageLine());
    console.flush();
  }

  private int report(LetterOptions.Chosen chosen) {
    boolean missing = chosen.reportMissing(console);
    console
        .err()
        .printf(
            Locale.ROOT,
            yes
                ? "dateline: dead letters dropped: %,d%n"
                : "dateline: dead letters that --yes would drop: %,d%n",
            dropped);
    if (!yes) {
      return ExitCodes.USAGE;
    }
    return missing ? ExitCodes.REJECTED : ExitCodes.DONE;
  }
}
