package dev.dateline.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Lets every option be set by a variable: {@code --max-age} by {@code DATELINE_MAX_AGE}. An empty
 * variable counts as not set. Precedence: defaults, then the environment, then the command line.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {

  private static final String PREFIX = "DATELINE_";
  private static final Set<String> ON = Set.of("true", "1", "yes", "on");
  private static final Set<String> OFF = Set.of("false", "0", "no", "off");

  private final Map<String, String> environment;

  EnvironmentDefaults(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public String defaultValue(ArgSpec arg) {
    return isSet(arg) && !isSwitch(arg) ? environment.get(variableOf(arg)) : null;
  }

  /**
   * Turns on the switches whose variable says so. As defaults they would be turned off again by
   * being given on the command line: picocli takes a switch for the opposite of its default.
   *
   * @return what is wrong with variables of switches
   */
  List<ParameterException> applySwitches(ParseResult parsed) {
    var errors = new ArrayList<ParameterException>();
    for (var at = parsed; at != null; at = at.subcommand()) {
      for (var option : at.commandSpec().options()) {
        if (isSwitch(option) && isSet(option)) {
          apply(option, at.commandSpec().commandLine(), errors);
        }
      }
    }
    return errors;
  }

  private void apply(OptionSpec option, CommandLine line, List<ParameterException> errors) {
    var value = environment.get(variableOf(option)).strip().toLowerCase(Locale.ROOT);
    if (ON.contains(value)) {
      option.setValue(true);
    } else if (!OFF.contains(value)) {
      var message = "%s: '%s' is neither true nor false".formatted(variableOf(option), value);
      errors.add(new ParameterException(line, message));
    }
  }

  private static boolean isSwitch(ArgSpec arg) {
    return arg.arity().max() == 0;
  }

  /** True when the environment gives this option a value. */
  boolean isSet(ArgSpec arg) {
    var variable = variableOf(arg);
    return variable != null && !environment.getOrDefault(variable, "").isBlank();
  }

  /** The variable of an option; null for one that asks for help and for what is no option. */
  static String variableOf(ArgSpec arg) {
    if (!(arg instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null;
    }
    var name = option.longestName().replaceFirst("^-+", "");
    return PREFIX + name.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
