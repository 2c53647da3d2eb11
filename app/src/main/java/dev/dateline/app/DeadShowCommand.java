package dev.dateline.app;

import dev.dateline.app.dead.Letter;
import dev.dateline.app.dead.LetterId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one dead letter. */
@Command(
    name = "show",
    description = {
      "Show one dead letter: what went wrong, its headers, the article in it if it can be read, its"
          + " bytes, and what was done about it.",
      "",
      "Examples:",
      "  dateline dead show 1/5",
      "  dateline dead show 1/5 --bytes > letter.avro"
    })
final class DeadShowCommand implements Callable<Integer> {

  @Mixin private KafkaOptions kafka;
  @Mixin private OutputOptions output;

  @Parameters(paramLabel = "ID", description = "The letter, as `dateline dead list` names it.")
  private String id;

  @Option(
      names = "--bytes",
      description = "Write the bytes of its value to standard output, and nothing else.")
  private boolean bytes;

  private final Console console;

  DeadShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var settings = problems.collect(kafka::settings);
    var wanted = problems.collect(() -> LetterId.parse(id));
    problems.refuseIfAny();
    var topics = settings.topics();
    try (var dead = DeadTopic.open(settings, topics)) {
      var letter = dead.find(wanted).orElseThrow(() -> none(wanted, topics.dead().name()));
      if (bytes) {
        writeBytes(letter);
      } else {
        print(new LetterView(letter, LetterContent.of(letter, topics), dead.history(letter)));
      }
      console.flush();
    }
    return ExitCodes.DONE;
  }

  private void writeBytes(Letter letter) {
    var value = letter.record().value();
    if (value != null) {
      console.out().write(value, 0, value.length);
    }
  }

  private void print(LetterView view) {
    if (output.format() == Format.TEXT) {
      console.out().print(new LetterText(output.palette(console), console.columns()).of(view));
    } else {
      new JsonObjects(output.format() == Format.JSON, console.out())
          .print(json -> DeadLetterJson.write(json, view));
    }
  }

  private static CommandFailure none(LetterId id, String topic) {
    return new CommandFailure(
        ExitCodes.USAGE, "topic %s holds no dead letter %s".formatted(topic, id));
  }
}
