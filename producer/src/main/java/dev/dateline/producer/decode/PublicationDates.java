package dev.dateline.producer.decode;

import dev.dateline.schema.PublicationDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads publication dates, exactly as sharp as they are written. */
final class PublicationDates {

  private static final Pattern EDTF = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  private PublicationDates() {}

  /** {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; empty when there is no such date. */
  static Optional<PublicationDate> parse(String value) {
    if (!EDTF.matcher(value).matches() || value.startsWith("0000")) {
      return Optional.empty();
    }
    try {
      return Optional.of(covering(value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As {@link #parse}, or the day of an ISO-8601 time stamp, in the time zone it is written in. */
  static Optional<PublicationDate> parseDateOrTimestamp(String value) {
    if (value.length() <= DAY) {
      return parse(value);
    }
    try {
      var iso = value.charAt(DAY) == ' ' ? value.replaceFirst(" ", "T") : value;
      DateTimeFormatter.ISO_DATE_TIME.parse(iso);
      return parse(value.substring(0, DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static PublicationDate covering(String value) {
    return switch (value.length()) {
      case YEAR -> {
        var first = LocalDate.of(Integer.parseInt(value), 1, 1);
        yield new PublicationDate(value, first, first.withDayOfYear(first.lengthOfYear()));
      }
      case MONTH -> {
        var month = YearMonth.parse(value);
        yield new PublicationDate(value, month.atDay(1), month.atEndOfMonth());
      }
      default -> {
        var day = LocalDate.parse(value);
        yield new PublicationDate(value, day, day);
      }
    };
  }
}
