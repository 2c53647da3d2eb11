package dev.dateline.app.replay;

import dev.dateline.app.Console;
import dev.dateline.enrichment.Enricher;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups what is done with the past. */
@Command(
    name = "replay",
    description = {
      "Enrich stored articles again, beside the live enricher: look what would be done (plan), do it"
          + " into topics of its own (run), see what would change (diff), switch over (promote) and"
          + " back (rollback).",
      "",
      "Nothing that is live changes before promote. docs/replay.md walks through it."
    },
    synopsisSubcommandLabel = "(plan | run | diff | promote | rollback | list | show | delete)")
public final class ReplayCommand implements Runnable {

  @Spec private CommandSpec spec;

  private ReplayCommand() {}

  /**
   * The command with its subcommands.
   *
   * @param console what it talks to
   * @param enricher makes the enricher, when one is needed
   */
  public static CommandLine in(Console console, Supplier<Enricher> enricher) {
    return new CommandLine(new ReplayCommand())
        .addSubcommand(new ReplayPlanCommand(console, enricher))
        .addSubcommand(new ReplayRunCommand(console, enricher))
        .addSubcommand(new ReplayDiffCommand(console))
        .addSubcommand(new ReplayPromoteCommand(console))
        .addSubcommand(new ReplayRollbackCommand(console))
        .addSubcommand(new ReplayListCommand(console))
        .addSubcommand(new ReplayShowCommand(console))
        .addSubcommand(new ReplayDeleteCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say what to do: plan, run, diff, promote, rollback, list, show or delete");
  }
}
