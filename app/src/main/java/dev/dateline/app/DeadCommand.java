package dev.dateline.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups what is done with dead letters. */
@Command(
    name = "dead",
    description = {
      "Look through dead letters, the records that could not be processed; send them back or drop"
          + " them.",
      "",
      "Letters stay on their topic for ever; one that was sent back or dropped just waits no more,"
          + " and `show` tells who did it and when."
    },
    synopsisSubcommandLabel = "(list | show | retry | export | drop)")
final class DeadCommand implements Runnable {

  @Spec private CommandSpec spec;

  private DeadCommand() {}

  /** The command with its subcommands. */
  static CommandLine in(Console console) {
    return new CommandLine(new DeadCommand())
        .addSubcommand(new DeadListCommand(console))
        .addSubcommand(new DeadShowCommand(console))
        .addSubcommand(new DeadRetryCommand(console))
        .addSubcommand(new DeadExportCommand(console))
        .addSubcommand(new DeadDropCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: list, show, retry, export or drop");
  }
}
