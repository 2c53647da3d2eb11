package dev.dateline.enrichment.dates.grammar;

/**
 * One meaning of a word or phrase.
 *
 * @param kind number of its class; see {@link Classes}
 * @param value what the resource says it stands for, for example {@code 9} for a month
 * @param number the value as a number, in the terms of its {@link Slot}
 * @param exact how it must be written, capitals included; null when any way will do
 */
public record Sense(int kind, String value, int number, String exact) {

  /** As equals says, without the cost of its first call. */
  boolean isSameAs(Sense other) {
    return kind == other.kind
        && value.equals(other.value)
        && (exact == null ? other.exact == null : exact.equals(other.exact));
  }
}
