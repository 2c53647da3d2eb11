package dev.dateline.enrichment.dates.meaning;

import dev.dateline.enrichment.dates.grammar.Slot;

/** Tells what the value of an expression depends on. */
final class Dependence {

  private Dependence() {}

  /** {@code NONE}, {@code PUBLISHED} or {@code PREVIOUS}. */
  static Anchor.Kind of(Expression expression) {
    if (expression instanceof Expression.Point point) {
      return saysItsYear(point.fields()) ? Anchor.Kind.NONE : Anchor.Kind.PUBLISHED;
    }
    if (expression instanceof Expression.Shift shift) {
      return shift.fromPrevious() ? Anchor.Kind.PREVIOUS : Anchor.Kind.PUBLISHED;
    }
    if (expression instanceof Expression.Within within) {
      return of(within.whole());
    }
    boolean dated =
        expression instanceof Expression.Nth || expression instanceof Expression.Reference;
    return dated ? Anchor.Kind.PUBLISHED : Anchor.Kind.NONE;
  }

  private static boolean saysItsYear(Fields fields) {
    return fields.has(Slot.YEAR) || fields.has(Slot.CENTURY) || fields.has(Slot.DECADEYEAR);
  }
}
