package dev.dateline.enrichment.dates.grammar;

import dev.dateline.enrichment.dates.values.DayPart;
import dev.dateline.enrichment.dates.values.Holiday;
import dev.dateline.enrichment.dates.values.Season;
import dev.dateline.enrichment.dates.values.TimeUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The typed classes of words: what a word of the class says about time. */
@SuppressWarnings("EnumOrdinal") // senses are numbers
public enum Slot {
  /** How many: a number, or {@code X} for a vague one. */
  N,
  /** A unit of time, see {@link TimeUnit}. */
  UNIT,
  /** A year with its century. */
  YEAR,
  /** A year of two digits. */
  YY,
  /** A month, 1 to 12. */
  MONTH,
  /** A day of the month, 1 to 31. */
  DAY,
  /** A day of the week, 1 (Monday) to 7. */
  WEEKDAY,
  /** A place in a row, 1 and up; -1 for the last. */
  ORDINAL,
  /** A season: SP, SU, FA, WI. */
  SEASON,
  /** A quarter of a year, 1 to 4. */
  QUARTER,
  /** A decade by its tens, 0 to 90. */
  DECADE,
  /** A decade by its first year. */
  DECADEYEAR,
  /** A century by its number: 20 for the years from 1900. */
  CENTURY,
  /** A part of the day: MO, MI, AF, EV, NI, DT. */
  DAYPART,
  /** An hour, 0 to 24. */
  HOUR,
  /** A minute, -59 (to the hour) to 59. */
  MINUTE,
  /** A second, 0 to 59. */
  SECOND,
  /** Which half of the day: {@code am} or {@code pm}. */
  AMPM,
  /** A time zone; only {@code Z}, the zone of UTC, is kept in values. */
  ZONE,
  /** Which one, seen from now: -1 last, 0 this, 1 next. */
  REL,
  /** Days from now: -1 for yesterday. */
  OFFSET,
  /** A day with a name, see {@link Holiday}. */
  HOLIDAY,
  /** The TIMEX3 value of something that repeats, for example {@code P1D}. */
  FREQUENCY,
  /** {@code PAST}, {@code PRESENT} or {@code FUTURE}. */
  REF,
  /** A part of a unit that is added to it: {@code 0.5}. */
  FRACTION,
  /** A cue for the tense of a sentence: {@code -1} past, {@code 1} future. */
  CUE,
  /** A mark on digits that makes them an ordinal. */
  ORDINALMARK;

  private static final Map<String, Slot> NAMES = new HashMap<>();

  static {
    for (Slot slot : values()) {
      NAMES.put(slot.name().toLowerCase(Locale.ROOT), slot);
    }
  }

  /**
   * The number a value stands for.
   *
   * @throws IllegalArgumentException when the slot has no such value
   */
  public int read(String value) {
    return switch (this) {
      case N -> value.equals("X") ? -1 : (int) Double.parseDouble(value);
      case UNIT -> TimeUnit.of(value).ordinal();
      case SEASON -> Season.valueOf(value).ordinal();
      case DAYPART -> DayPart.valueOf(value).ordinal();
      case AMPM -> Integer.parseInt(value.replace("am", "0").replace("pm", "12"));
      case ZONE -> value.equals("Z") ? 1 : 0;
      case FRACTION -> (int) (100 * Double.parseDouble(value));
      case HOLIDAY -> Holiday.check(value);
      case FREQUENCY, REF, ORDINALMARK -> 0;
      default -> inRange(value);
    };
  }

  private int inRange(String value) {
    return switch (this) {
      case YEAR -> between(value, 1, 9999);
      case MONTH -> between(value, 1, 12);
      case DAY -> between(value, 1, 31);
      case WEEKDAY -> between(value, 1, 7);
      case ORDINAL -> between(value, -1, 100);
      case QUARTER -> between(value, 1, 4);
      case DECADE -> between(value, 0, 90);
      case DECADEYEAR -> between(value, 1000, 2190);
      case CENTURY -> between(value, 1, 21);
      case HOUR -> between(value, 0, 24);
      case MINUTE -> between(value, -59, 59);
      case SECOND -> between(value, 0, 59);
      case REL -> between(value, -2, 2);
      case OFFSET -> between(value, -9, 9);
      case CUE -> between(value, -1, 1);
      default -> between(value, 0, 99);
    };
  }

  /** The slot of that lower-case name. */
  public static Optional<Slot> named(String name) {
    return Optional.ofNullable(NAMES.get(name));
  }

  private static int between(String value, int least, int most) {
    int number = Integer.parseInt(value);
    if (number < least || number > most) {
      throw new IllegalArgumentException("%s is not in %d to %d".formatted(value, least, most));
    }
    return number;
  }
}
