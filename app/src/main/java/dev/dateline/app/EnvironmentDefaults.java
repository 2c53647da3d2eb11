package dev.dateline.app;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Lets every option be set by a variable: {@code --max-age} by {@code DATELINE_MAX_AGE}. An empty
 * variable counts as not set. Precedence: defaults, then the environment, then the command line.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {

  private static final String PREFIX = "DATELINE_";

  private final Map<String, String> environment;

  EnvironmentDefaults(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public String defaultValue(ArgSpec arg) {
    return isSet(arg) ? environment.get(variableOf(arg)) : null;
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
