package dev.dateline.enrichment.dates.meaning;

import dev.dateline.enrichment.dates.grammar.Slot;
import dev.dateline.enrichment.dates.values.Grain;
import dev.dateline.enrichment.dates.values.Stamp;
import java.util.Optional;

/**
 * Tells when a text has gone back to the past: after a date that lies long before its publication,
 * the months and seasons that follow are those around that date. Serves one text.
 */
final class Story {

  /** A date this many days before publication begins a story of the past. */
  private static final int LONG_AGO = 500;

  /** So many dates of long ago, one after the other, make a story. */
  private static final int LEAST = 3;

  /** A story of so many dates goes on after its paragraph. */
  private static final int LONG = 6;

  /** A story ends this many sentences after its last date. */
  private static final int REACH = 6;

  /** Months of a story more often come after the one before than before it. */
  private static final int MONTHS_ON = 5;

  private Stamp last;
  private int sentence;
  private int length;

  /** A date was mentioned. */
  void goesOn(Stamp stamp, int atSentence, Anchors published) {
    length = isLongAgo(stamp, published) ? length + 1 : 0;
    last = stamp;
    sentence = atSentence;
  }

  /** A paragraph has ended: a short look back ends with it, a long story goes on. */
  void paragraph() {
    length = length < LONG ? 0 : length;
  }

  /** What the expression says within the story that is being told; empty when none is told. */
  Optional<Expression> within(Expression expression, int atSentence) {
    boolean near = length >= LEAST ? atSentence - sentence <= REACH : atSentence == sentence;
    boolean told = length > 0 && near && last.grain() != Grain.YEAR;
    return told && expression instanceof Expression.Point point && lacksYear(point.fields())
        ? Optional.of(expression)
        : Optional.empty();
  }

  private static boolean isLongAgo(Stamp stamp, Anchors published) {
    return !published.open()
        && stamp.latest().plusDays(LONG_AGO).isBefore(published.first())
        && stamp.grain().compareTo(Grain.YEAR) <= 0;
  }

  /** The day that the months of the story are nearest to. */
  Anchors around() {
    return new Anchors(
        last.earliest().plusMonths(MONTHS_ON), last.earliest().plusMonths(MONTHS_ON));
  }

  private static boolean lacksYear(Fields fields) {
    return (fields.has(Slot.MONTH) || fields.has(Slot.SEASON) || fields.has(Slot.HOLIDAY))
        && !fields.has(Slot.YEAR)
        && !fields.has(Slot.YY)
        && !fields.has(Slot.REL)
        && !fields.has(Slot.CUE);
  }
}
