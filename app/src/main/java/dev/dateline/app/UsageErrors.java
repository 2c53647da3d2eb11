package dev.dateline.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line: all of it at once, and where to read on. */
final class UsageErrors {

  private final Console console;
  private final EnvironmentDefaults defaults;

  UsageErrors(Console console, EnvironmentDefaults defaults) {
    this.console = console;
    this.defaults = defaults;
  }

  /** Every error met while parsing, of the command and its subcommands. */
  static List<ParameterException> in(ParseResult parsed) {
    var found = new ArrayList<ParameterException>();
    for (var at = parsed; at != null; at = at.subcommand()) {
      at.errors().stream()
          .filter(ParameterException.class::isInstance)
          .map(ParameterException.class::cast)
          .forEach(found::add);
    }
    return found;
  }

  /** Reports them, a line each. */
  int report(List<ParameterException> errors) {
    Set<String> lines = new LinkedHashSet<>();
    errors.forEach(error -> lines.add(PropertyNames.withoutValues(describe(error))));
    lines.forEach(line -> console.err().println("dateline: " + line));
    errors.stream()
        .filter(UnmatchedArgumentException.class::isInstance)
        .map(UnmatchedArgumentException.class::cast)
        .flatMap(error -> Suggestions.of(error).stream())
        .distinct()
        .forEach(suggestion -> console.err().println("  did you mean " + suggestion + "?"));
    console.err().println(seeHelp(errors.get(errors.size() - 1).getCommandLine()));
    return ExitCodes.USAGE;
  }

  static String seeHelp(CommandLine command) {
    return "'%s --help' tells how it is used".formatted(command.getCommandSpec().qualifiedName());
  }

  private String describe(ParameterException error) {
    var arg = error.getArgSpec();
    if (arg == null || !defaults.isSet(arg) || !quotes(error, defaults.defaultValue(arg))) {
      return error.getMessage();
    }
    return "%s (set by the variable %s)"
        .formatted(error.getMessage(), EnvironmentDefaults.variableOf(arg));
  }

  /** A value from the command line hides the variable: it is to blame only when it is quoted. */
  private static boolean quotes(ParameterException error, String value) {
    return error.getMessage().contains("'" + value + "'");
  }
}
