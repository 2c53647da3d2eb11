package dev.dateline.app;

import dev.dateline.app.TailRange.Start;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Reads the times of {@code --from} and {@code --until}. */
final class TailTimes {

  private TailTimes() {}

  /** The range between the two; {@code until} may be null. */
  static TailRange range(String from, String until, Instant now) {
    var end = Optional.ofNullable(until).map(text -> time("--until", text, now));
    return switch (from.strip().toLowerCase(Locale.ROOT)) {
      case "earliest" -> new TailRange(Start.EARLIEST, Optional.empty(), end);
      case "latest" -> new TailRange(Start.LATEST, Optional.empty(), end);
      default -> new TailRange(Start.TIME, Optional.of(time("--from", from, now)), end);
    };
  }

  /** A moment: {@code now}, a day (its start in UTC) or an ISO 8601 time, UTC unless it says. */
  private static Instant time(String option, String given, Instant now) {
    var text = given.strip();
    if (text.toLowerCase(Locale.ROOT).equals("now")) {
      return now;
    }
    try {
      if (text.length() <= "2023-09-05".length()) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      var zoned = text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$") ? text : text + "Z";
      return OffsetDateTime.parse(zoned).toInstant();
    } catch (DateTimeParseException e) {
      var words = option.equals("--from") ? "earliest, latest, now" : "now";
      throw new IllegalArgumentException(
          "%s: '%s' is not %s, a day such as 2026-11-24 or a time such as 2026-11-24T08:00Z"
              .formatted(option, given, words),
          e);
    }
  }
}
