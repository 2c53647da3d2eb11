package dev.dateline.enrichment.dates.grammar;

import dev.dateline.enrichment.dates.values.DayPart;
import dev.dateline.enrichment.dates.values.Holiday;
import dev.dateline.enrichment.dates.values.Season;
import dev.dateline.enrichment.dates.values.TimeUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The typed classes of words: what a word of the class says about time. */
@SuppressWarnings({"EnumOrdinal", "ImmutableEnumChecker"}) // senses are numbers
public enum Slot {
  /** How many: a number, or {@code X} for a vague one. */
  N(value -> value.equals("X") ? -1 : (int) Double.parseDouble(value)),
  /** A unit of time, see {@link TimeUnit}. */
  UNIT(value -> TimeUnit.of(value).ordinal()),
  /** A year with its century. */
  YEAR(value -> between(value, 1, 9999)),
  /** A year of two digits. */
  YY(value -> between(value, 0, 99)),
  /** A month, 1 to 12. */
  MONTH(value -> between(value, 1, 12)),
  /** A day of the month, 1 to 31. */
  DAY(value -> between(value, 1, 31)),
  /** A day of the week, 1 (Monday) to 7. */
  WEEKDAY(value -> between(value, 1, 7)),
  /** A place in a row, 1 and up; -1 for the last. */
  ORDINAL(value -> between(value, -1, 100)),
  /** A season: SP, SU, FA, WI. */
  SEASON(value -> Season.valueOf(value).ordinal()),
  /** A quarter of a year, 1 to 4. */
  QUARTER(value -> between(value, 1, 4)),
  /** A decade by its tens, 0 to 90. */
  DECADE(value -> between(value, 0, 90)),
  /** A decade by its first year. */
  DECADEYEAR(value -> between(value, 1000, 2190)),
  /** A century by its number: 20 for the years from 1900. */
  CENTURY(value -> between(value, 1, 21)),
  /** A part of the day: MO, MI, AF, EV, NI, DT. */
  DAYPART(value -> DayPart.valueOf(value).ordinal()),
  /** An hour, 0 to 24. */
  HOUR(value -> between(value, 0, 24)),
  /** A minute, -59 (to the hour) to 59. */
  MINUTE(value -> between(value, -59, 59)),
  /** A second, 0 to 59. */
  SECOND(value -> between(value, 0, 59)),
  /** Which half of the day: {@code am} or {@code pm}. */
  AMPM(value -> Integer.parseInt(value.replace("am", "0").replace("pm", "12"))),
  /** A time zone; only {@code Z}, the zone of UTC, is kept in values. */
  ZONE(value -> value.equals("Z") ? 1 : 0),
  /** Which one, seen from now: -1 last, 0 this, 1 next. */
  REL(value -> between(value, -2, 2)),
  /** Days from now: -1 for yesterday. */
  OFFSET(value -> between(value, -9, 9)),
  /** A day with a name, see {@link Holiday}. */
  HOLIDAY(value -> Holiday.parse(value).hashCode()),
  /** The TIMEX3 value of something that repeats, for example {@code P1D}. */
  FREQUENCY(value -> 0),
  /** {@code PAST}, {@code PRESENT} or {@code FUTURE}. */
  REF(value -> 0),
  /** A part of a unit that is added to it: {@code 0.5}. */
  FRACTION(value -> (int) (100 * Double.parseDouble(value))),
  /** A cue for the tense of a sentence: {@code -1} past, {@code 1} future. */
  CUE(value -> between(value, -1, 1)),
  /** A mark on digits that makes them an ordinal. */
  ORDINALMARK(value -> 0);

  private final ToIntFunction<String> reader;

  Slot(ToIntFunction<String> reader) {
    this.reader = reader;
  }

  /**
   * The number a value stands for.
   *
   * @throws IllegalArgumentException when the slot has no such value
   */
  public int read(String value) {
    return reader.applyAsInt(value);
  }

  /** The slot of that lower-case name. */
  public static Optional<Slot> named(String name) {
    for (Slot slot : values()) {
      if (slot.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(slot);
      }
    }
    return Optional.empty();
  }

  private static int between(String value, int least, int most) {
    int number = Integer.parseInt(value);
    if (number < least || number > most) {
      throw new IllegalArgumentException("%s is not in %d to %d".formatted(value, least, most));
    }
    return number;
  }
}
