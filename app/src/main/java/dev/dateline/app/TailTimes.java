package dev.dateline.app;

import dev.dateline.app.TailRange.Start;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Reads the times of {@code --from}, {@code --until} and conditions. */
final class TailTimes {

  private TailTimes() {}

  /** The range between the two; {@code until} may be null. */
  static TailRange range(String from, String until, Instant now) {
    var end = Optional.ofNullable(until).map(text -> Moments.read("--until", text, now));
    return switch (from.strip().toLowerCase(Locale.ROOT)) {
      case "earliest" -> new TailRange(Start.EARLIEST, Optional.empty(), end);
      case "latest" -> new TailRange(Start.LATEST, Optional.empty(), end);
      default ->
          new TailRange(
              Start.TIME,
              Optional.of(Moments.read("--from", from, now, "earliest", "latest")),
              end);
    };
  }
}
