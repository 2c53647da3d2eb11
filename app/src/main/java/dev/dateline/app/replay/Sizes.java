package dev.dateline.app.replay;

import java.time.Duration;
import java.util.Locale;

/** Sizes and times as people read them. */
final class Sizes {

  private static final int KB = 1_000;

  private Sizes() {}

  /** In bytes, kB, MB or GB, of a thousand each. */
  static String bytes(long bytes) {
    if (bytes < KB) {
      return bytes + " B";
    }
    double value = bytes;
    int unit = -1;
    while (value >= KB && unit < 2) {
      value /= KB;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %cB", value, "kMG".charAt(unit));
  }

  /** For example {@code 2 h 5 min}, {@code 3 min 20 s}, {@code 4.2 s}. */
  static String time(Duration time) {
    if (time.toMinutes() == 0) {
      return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0);
    }
    return time.toHours() == 0
        ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
        : "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
  }
}
