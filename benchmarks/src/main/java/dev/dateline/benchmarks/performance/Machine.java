package dev.dateline.benchmarks.performance;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Where and of what figures were taken. */
public final class Machine {

  private static final com.sun.management.OperatingSystemMXBean SYSTEM =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Machine() {}

  /** One line: date, commit, JDK, cores, memory, flags of this JVM, load of the machine. */
  public static String line() {
    return String.format(
        Locale.ROOT,
        "%s UTC, commit %s, JDK %s (%s), %d cores, %d GB of memory, flags `%s`, load average %.1f",
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
            .format(Clock.systemUTC().instant().atOffset(ZoneOffset.UTC)),
        commit(),
        Runtime.version(),
        System.getProperty("java.vm.vendor"),
        Runtime.getRuntime().availableProcessors(),
        SYSTEM.getTotalMemorySize() >> 30,
        String.join(" ", flags()),
        SYSTEM.getSystemLoadAverage());
  }

  /** What decides heap and compilers; paths do not belong into a report. */
  private static List<String> flags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("-X"))
        .toList();
  }

  private static String commit() {
    var changed = git("status", "--porcelain", "--untracked-files=no").isEmpty() ? "" : " changed";
    return git("rev-parse", "--short", "HEAD") + changed;
  }

  private static String git(String... arguments) {
    var command = new java.util.ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
