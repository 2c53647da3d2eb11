package dev.dateline.benchmarks.articles;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Names of months and weekdays in one language, as they stand within a sentence.
 *
 * @param months January first
 * @param weekdays Monday first
 */
record Calendars(List<String> months, List<String> weekdays) {

  static Calendars of(String language) {
    var locale = Locale.forLanguageTag(language);
    return new Calendars(
        Stream.of(Month.values()).map(m -> m.getDisplayName(TextStyle.FULL, locale)).toList(),
        Stream.of(DayOfWeek.values()).map(d -> d.getDisplayName(TextStyle.FULL, locale)).toList());
  }
}
