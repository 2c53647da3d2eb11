package dev.dateline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * How old this process is. The launcher becomes the JVM, so that is the time since the keystroke.
 */
final class ProcessAge {

  private static final Path STAT = Path.of("/proc/self/stat");
  private static final Path UPTIME = Path.of("/proc/uptime");

  /**
   * In {@code stat} after the name, which may hold blanks; in hundredths of a second since boot.
   */
  private static final int START_AFTER_NAME = 19;

  private static final double TICKS_PER_SECOND = 100;

  private ProcessAge() {}

  static Duration get() {
    try {
      return Files.isReadable(STAT) ? fromKernel() : fromHandle();
    } catch (IOException | NumberFormatException e) {
      return fromHandle();
    }
  }

  /** Java rounds the time of boot to a second on Linux; the kernel counts both from boot. */
  private static Duration fromKernel() throws IOException {
    var stat = Files.readString(STAT);
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    double started = Long.parseLong(fields[START_AFTER_NAME]) / TICKS_PER_SECOND;
    double now = Double.parseDouble(Files.readString(UPTIME).split(" ")[0]);
    return Duration.ofMillis(Math.max(0, Math.round((now - started) * 1000)));
  }

  private static Duration fromHandle() {
    var now = Instant.now();
    var started = ProcessHandle.current().info().startInstant().orElse(now);
    return Duration.between(started, now);
  }
}
