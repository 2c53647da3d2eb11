package dev.dateline.app.replay;

import dev.dateline.app.Problems;
import dev.dateline.replay.RunName;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that say how a replay runs. */
final class RunOptions {

  private static final Pattern RATE = Pattern.compile("(\\d{1,9})(/s)?");

  @Option(
      names = "--as",
      paramLabel = "NAME",
      required = true,
      description = "Name of the run: lower-case letters, digits and hyphens.")
  private String name;

  @Option(
      names = "--projections",
      description = "Write the topics of single enrichments (language, entities, dates) too.")
  private boolean projections;

  @Option(
      names = "--threads",
      defaultValue = "1",
      description = "Threads in this process (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--rate",
      paramLabel = "N/s",
      description = "At most so many articles per second in this process (default: no limit).")
  private String rate;

  RunName name() {
    return RunName.ofNew(name);
  }

  boolean projections() {
    return projections;
  }

  int threads() {
    return threads;
  }

  OptionalInt rate() {
    return rate == null ? OptionalInt.empty() : OptionalInt.of(perSecond());
  }

  void check(Problems problems) {
    problems.collect(this::name);
    problems.collect(this::rate);
    problems.addIf(threads < 1, "--threads must be at least 1, got " + threads);
  }

  private int perSecond() {
    var form = RATE.matcher(rate.strip());
    int number = form.matches() ? Integer.parseInt(form.group(1)) : 0;
    if (number < 1) {
      throw new IllegalArgumentException(
          "--rate: '%s' is not a number of articles per second, such as 50/s".formatted(rate));
    }
    return number;
  }
}
