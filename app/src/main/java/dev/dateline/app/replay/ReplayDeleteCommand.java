package dev.dateline.app.replay;

import dev.dateline.app.Console;
import dev.dateline.app.ExitCodes;
import dev.dateline.replay.RunDeletion;
import dev.dateline.replay.RunName;
import dev.dateline.streams.EnrichSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes a run. */
@Command(
    name = "delete",
    description = {
      "Delete a run: its own topics, consumer groups and state, and nothing else. What was promoted"
          + " stays live. Asks first.",
      "",
      "Example: dateline replay delete trial1"
    })
final class ReplayDeleteCommand implements Callable<Integer> {

  @Mixin private NamedRun run;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      description = "Where the run's state was kept (default: ~/.local/state/dateline).")
  private Path stateDir;

  private final Console console;

  ReplayDeleteCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return run.with(this::delete);
  }

  private int delete(ReplaySession session, RunName name) {
    var state = stateDir == null ? EnrichSettings.DEFAULTS.stateDir() : stateDir;
    var deletion = new RunDeletion(session.cluster(), session.runs(), state);
    var belongings = deletion.of(name);
    if (!yes && !agreed(name, belongings)) {
      console.err().println("dateline: nothing was deleted; --yes deletes without asking");
      return ExitCodes.USAGE;
    }
    deletion.delete(name);
    belongings.topics().forEach(topic -> console.out().println("deleted   " + topic));
    belongings.groups().forEach(group -> console.out().println("deleted   group " + group));
    belongings.state().forEach(folder -> console.out().println("deleted   " + folder));
    console.flush();
    return ExitCodes.DONE;
  }

  private boolean agreed(RunName name, RunDeletion.Belongings belongings) {
    belongings.topics().forEach(topic -> console.err().println("  " + topic));
    belongings.groups().forEach(group -> console.err().println("  group " + group));
    belongings.state().forEach(folder -> console.err().println("  " + folder));
    if (name.value().startsWith(RunName.BEFORE)) {
      console.err().println("It keeps what was live before a promotion: without it, no rollback.");
    }
    console.err().print("Delete run %s with all of this? [y/N] ".formatted(name));
    console.err().flush();
    try {
      var line =
          new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8))
              .readLine();
      return line != null && (line.strip().equalsIgnoreCase("y") || line.strip().equals("yes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
