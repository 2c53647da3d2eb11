package dev.dateline.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes dead letters out, with all there is to know about them. */
@Command(
    name = "export",
    description = {
      "Write the dead letters that wait to standard output, one JSON object per line: what `dead show"
          + " --format jsonl` tells of each, its original bytes in base64 included.",
      "",
      "Example: dateline dead export --where cause=3f2a91c0 > letters.jsonl"
    })
final class DeadExportCommand implements Callable<Integer> {

  @Mixin private KafkaOptions kafka;
  @Mixin private LetterOptions letters;

  private final Console console;

  DeadExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var settings = problems.collect(kafka::settings);
    var chosen = problems.collect(letters::chosen);
    problems.refuseIfAny();
    var topics = settings.topics();
    var objects = new JsonObjects(false, console.out());
    try (var dead = DeadTopic.open(settings, topics)) {
      dead.forEachWaiting(
          chosen,
          letter -> {
            var view =
                new LetterView(letter, LetterContent.of(letter, topics), dead.history(letter));
            objects.print(json -> DeadLetterJson.write(json, view));
            console.flush();
          });
    }
    return chosen.reportMissing(console) ? ExitCodes.REJECTED : ExitCodes.DONE;
  }
}
