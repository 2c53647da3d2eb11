package dev.dateline.app;

import dev.dateline.app.page.PageCommand;
import dev.dateline.app.replay.ReplayCommand;
import dev.dateline.enrichment.StandardEnricher;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The {@code dateline} command. */
@Command(
    name = "dateline",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "News articles in; who, where and when out.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:done",
      "  1:unexpected failure, or a failed check of `doctor`",
      "  2:wrong command line or settings",
      "  3:some inputs were rejected, each named on standard error",
      "  4:broker or schema registry unreachable, or it refuses us",
      "  5:schemas or schema ids do not fit the cluster's",
      "130:interrupted"
    },
    footer = {
      "",
      "Every option is also a variable: --bootstrap is DATELINE_BOOTSTRAP; the command line wins.",
      "Data goes to standard output, everything else to standard error."
    })
public final class Dateline {

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  private boolean debug;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Log what is being done; DATELINE_LOG=debug logs more.")
  private boolean verbose;

  @Option(
      names = {"--log", "--log-format"},
      scope = ScopeType.INHERIT,
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How to log: text, or json, an object a line (default: ${DEFAULT-VALUE}).")
  private Logs.Format logs;

  private final Console console;
  private final EnvironmentDefaults defaults;
  private final UsageErrors usage;

  private Dateline(Console console) {
    this.console = console;
    this.defaults = new EnvironmentDefaults(console.environment());
    this.usage = new UsageErrors(console, defaults);
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine(Console.system()).execute(args));
  }

  /**
   * The whole command, with our exit codes, variables and error messages.
   *
   * @param console what it talks to
   * @param moreSubcommands further commands, annotated with {@link Command}
   */
  public static CommandLine commandLine(Console console, Object... moreSubcommands) {
    var dateline = new Dateline(console);
    var line = new CommandLine(dateline);
    List.of(moreSubcommands).forEach(line::addSubcommand);
    addCommands(line, console);
    return dateline.configure(line);
  }

  private static void addCommands(CommandLine line, Console console) {
    line.addSubcommand(new AnnotateCommand(console, StandardEnricher::create));
    line.addSubcommand(new PublishCommand(console));
    line.addSubcommand(new EnrichCommand(console, StandardEnricher::create));
    line.addSubcommand(new IndexCommand(console));
    line.addSubcommand(new TailCommand(console));
    line.addSubcommand(new PageCommand(console));
    line.addSubcommand(ReplayCommand.in(console, StandardEnricher::create));
    line.addSubcommand(TopicsCommand.in(console));
    line.addSubcommand(DeadCommand.in(console));
    line.addSubcommand(new DoctorCommand(console));
  }

  private CommandLine configure(CommandLine line) {
    collectErrors(line);
    return line.setDefaultValueProvider(defaults)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(writer(console.out()))
        .setErr(writer(console.err()))
        .setExecutionStrategy(this::execute)
        .setParameterExceptionHandler((error, args) -> usage.report(List.of(error)))
        .setExecutionExceptionHandler(
            (error, command, parsed) -> report(error, command.getCommandSpec()));
  }

  /** So that all of a command line's errors are reported, not the first of them. */
  private static void collectErrors(CommandLine line) {
    line.getCommandSpec().parser().collectErrors(true);
    line.getSubcommands().values().forEach(Dateline::collectErrors);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private int execute(ParseResult parsed) {
    var helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    List<ParameterException> errors = UsageErrors.in(parsed);
    errors.addAll(defaults.applySwitches(parsed));
    try {
      // Before anything of Kafka's is touched: whatever logs first settles how it is done.
      Logs.write(logs);
      Logs.configure(console.environment(), verbose);
    } catch (CommandFailure e) {
      return report(e, parsed.commandSpec());
    }
    errors.addAll(ExposedSecrets.in(parsed));
    if (!errors.isEmpty()) {
      return usage.report(errors);
    }
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (VirtualMachineError | LinkageError e) {
      return report(e, parsed.commandSpec());
    }
  }

  private int report(Throwable error, CommandSpec command) {
    if (Failures.causes(error).anyMatch(ReaderGoneException.class::isInstance)) {
      return ExitCodes.DONE;
    }
    var failure = Denial.of(error, command).orElseGet(() -> Failures.of(error));
    var secrets = Secrets.in(GivenProperties.of(command));
    secrets.hide(failure.getMessage()).lines().forEach(console::complain);
    if (debug) {
      console.err().print(secrets.hide(Failures.stackTrace(error)));
      console.err().flush();
    }
    return failure.exitCode();
  }
}
