package dev.dateline.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads moments that people type. */
public final class Moments {

  private Moments() {}

  /**
   * A moment: {@code now}, a day, month or year (its start in UTC) or an ISO 8601 time, UTC unless
   * it says.
   *
   * @param option the option it is given for
   * @param given what was typed
   * @param now what {@code now} is
   * @param words other words that the option takes, for the message
   * @throws IllegalArgumentException when it is none, with examples of what is
   */
  public static Instant read(String option, String given, Instant now, String... words) {
    var text = given.strip();
    if (text.toLowerCase(Locale.ROOT).equals("now")) {
      return now;
    }
    try {
      return parse(text);
    } catch (DateTimeException e) {
      var all = new ArrayList<>(List.of(words));
      all.add("now");
      throw new IllegalArgumentException(
          "%s: '%s' is not %s, a day such as 2026-11-24, a month, a year or a time such as 2026-11-24T08:00Z"
              .formatted(option, given, String.join(", ", all)),
          e);
    }
  }

  private static Instant parse(String text) {
    return switch (text.length()) {
      case 4 -> start(Year.parse(text).atDay(1));
      case 7 -> start(YearMonth.parse(text).atDay(1));
      case 10 -> start(LocalDate.parse(text));
      default -> {
        var zoned = text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$") ? text : text + "Z";
        yield OffsetDateTime.parse(zoned).toInstant();
      }
    };
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
