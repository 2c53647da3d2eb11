package dev.dateline.enrichment.dates.meaning;

import dev.dateline.enrichment.dates.grammar.Slot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What two dates that are said together take from each other. */
final class Sharing {

  private static final List<Slot> CLOCK =
      List.of(Slot.HOUR, Slot.MINUTE, Slot.SECOND, Slot.AMPM, Slot.ZONE, Slot.DAYPART);
  private static final List<Slot> LONGER =
      List.of(Slot.MONTH, Slot.YEAR, Slot.YY, Slot.AMPM, Slot.DAYPART);

  private Sharing() {}

  /** True when a time of day is said and no day. */
  static boolean onlyTime(Fields fields) {
    Set<Slot> said = EnumSet.noneOf(Slot.class);
    said.addAll(fields.numbers().keySet());
    return !said.isEmpty() && CLOCK.containsAll(said);
  }

  /** "The 10th" of "the 10th and the 13th of September 2023" is in September 2023. */
  static Expression withFieldsOf(Expression end, Expression begin) {
    if (end instanceof Expression.Two two) {
      return withFieldsOf(Interpreter.read(two.end()), begin);
    }
    if (!(begin instanceof Expression.Point from)) {
      return begin;
    }
    if (end instanceof Expression.Within within && open(from.fields())) {
      return new Expression.Within(begin, within.whole());
    }
    if (!(end instanceof Expression.Point to)) {
      return begin;
    }
    return new Expression.Point(filled(from.fields(), to.fields()));
  }

  /** "From June until August": the until belongs to the stretch and says nothing of its end. */
  static Expression withoutCue(Expression expression) {
    return expression instanceof Expression.Point point
        ? new Expression.Point(point.fields().without(Slot.CUE))
        : expression;
  }

  /**
   * The 25 of "April 24 and 25" is in April, and the 18 of "1914-18" in the century of 1914, as it
   * stands first.
   */
  static Expression withFieldsBefore(Expression begin, Expression end) {
    if (!(begin instanceof Expression.Point from) || !(end instanceof Expression.Point to)) {
      return end;
    }
    Fields first = from.fields();
    Fields second = to.fields();
    if (second.has(Slot.YY) && first.has(Slot.YEAR) && !second.has(Slot.MONTH)) {
      int year = first.get(Slot.YEAR) / 100 * 100 + second.get(Slot.YY);
      return new Expression.Point(second.with(Slot.YEAR, year));
    }
    if (second.has(Slot.DAY) && !second.has(Slot.MONTH) && first.has(Slot.MONTH)) {
      second = second.with(Slot.MONTH, first.get(Slot.MONTH));
      return new Expression.Point(second.with(Slot.YEAR, first.get(Slot.YEAR, -1)));
    }
    return end;
  }

  private static boolean open(Fields fields) {
    return !fields.has(Slot.YEAR) && !fields.has(Slot.OFFSET);
  }

  private static Fields filled(Fields from, Fields to) {
    Fields result = from;
    boolean clock = onlyTime(from);
    for (Slot slot : LONGER) {
      boolean fits = clock == CLOCK.contains(slot) || slot == Slot.YEAR || slot == Slot.YY;
      if (fits && to.has(slot) && longer(slot, from)) {
        result = result.with(slot, to.get(slot));
      }
    }
    return earlierYear(result, from, to);
  }

  /** A bare day takes the month; a month, the year; nothing takes what is no longer than itself. */
  private static boolean longer(Slot slot, Fields from) {
    return switch (slot) {
      case MONTH -> from.has(Slot.DAY);
      case YEAR, YY ->
          !from.has(Slot.YEAR)
              && !from.has(Slot.YY)
              && (from.has(Slot.DAY)
                  || from.has(Slot.MONTH)
                  || from.has(Slot.SEASON)
                  || from.has(Slot.QUARTER));
      default -> from.has(Slot.HOUR) && !from.has(Slot.AMPM) && !from.has(Slot.DAYPART);
    };
  }

  /** From December to February 2010 begins in 2009. */
  private static Fields earlierYear(Fields filled, Fields from, Fields to) {
    boolean across =
        !from.has(Slot.YEAR)
            && from.has(Slot.MONTH)
            && to.has(Slot.MONTH)
            && to.has(Slot.YEAR)
            && from.get(Slot.MONTH) > to.get(Slot.MONTH);
    return across ? from.with(Slot.YEAR, to.get(Slot.YEAR) - 1) : filled;
  }
}
