package dev.dateline.enrichment.dates.meaning;

import dev.dateline.enrichment.dates.grammar.Match;
import dev.dateline.enrichment.dates.values.TimeUnit;

/** What a time expression means, before it is known when it was said. */
sealed interface Expression {

  /**
   * A point in the calendar.
   *
   * @param fields what is said of it
   */
  record Point(Fields fields) implements Expression {}

  /**
   * So many units from some day.
   *
   * @param amount units ahead, negative for back
   * @param unit the unit, which is also how exact the result is
   * @param fromPrevious true when counted from the date last mentioned, not from now
   */
  record Shift(int amount, TimeUnit unit, boolean fromPrevious) implements Expression {}

  /**
   * A half, quarter, week, month or day of something longer.
   *
   * @param ordinal 1 and up; -1 for the last
   * @param unit what is counted
   */
  record Nth(int ordinal, TimeUnit unit) implements Expression {}

  /**
   * An expression within the time of another.
   *
   * @param part the shorter
   * @param whole the longer
   */
  record Within(Expression part, Expression whole) implements Expression {}

  /**
   * A length of time.
   *
   * @param value TIMEX3 value
   */
  record Length(String value) implements Expression {}

  /**
   * Something that repeats.
   *
   * @param value TIMEX3 value
   */
  record Repeating(String value) implements Expression {}

  /**
   * Points in the calendar that repeat.
   *
   * @param each one of them
   */
  record Every(Expression each) implements Expression {}

  /**
   * A vague time.
   *
   * @param value PAST_REF, PRESENT_REF or FUTURE_REF
   */
  record Reference(String value) implements Expression {}

  /**
   * Two dates said together.
   *
   * @param begin the first
   * @param end the second
   * @param range true when they are the ends of one stretch of time
   */
  record Two(Match begin, Match end, boolean range) implements Expression {}

  /** No time expression after all. */
  record Nothing() implements Expression {}
}
