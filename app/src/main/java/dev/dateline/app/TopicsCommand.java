package dev.dateline.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups what is done with topics. */
@Command(
    name = "topics",
    description = "Create or describe Dateline's topics, or list the rights that they need.",
    synopsisSubcommandLabel = "(create | describe | acls)")
final class TopicsCommand implements Runnable {

  @Spec private CommandSpec spec;

  private TopicsCommand() {}

  /** The command with its subcommands. */
  static CommandLine in(Console console) {
    return new CommandLine(new TopicsCommand())
        .addSubcommand(new TopicsCreateCommand(console))
        .addSubcommand(new TopicsDescribeCommand(console))
        .addSubcommand(new TopicsAclsCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: create, describe or acls");
  }
}
