package dev.dateline.enrichment.dates.grammar;

/**
 * One step of a rule's pattern.
 *
 * @param test what must stand there
 * @param role whether it belongs to the expression or only surrounds it
 * @param optional true when it may be missing
 * @param touching true when no white space may stand before it
 */
public record Element(Test test, Role role, boolean optional, boolean touching) {

  /** What must stand at a position. */
  public sealed interface Test {}

  /**
   * A word or phrase of a class.
   *
   * @param kind number of the class
   */
  public record Word(int kind) implements Test {}

  /**
   * A typed value: digits of the right form and size, or a word of the slot's class.
   *
   * @param slot what it fills
   * @param digits how it may be written in figures; null when only words will do
   * @param kind number of the class of its words
   */
  public record Value(Slot slot, Figures digits, int kind) implements Test {}

  /**
   * What another rule builds.
   *
   * @param head number of the head of those rules
   * @param label how the rule's action calls it
   */
  public record Nested(int head, String label) implements Test {}

  /**
   * Nothing to be read: fills a slot with what the words around it say together.
   *
   * @param slot what it fills
   * @param capture its value
   */
  public record Constant(Slot slot, Capture capture) implements Test {}

  /** True when it must match a token. */
  boolean needsToken() {
    return role == Role.INSIDE && !optional && !(test instanceof Constant);
  }

  /** The slot it gives a value; null when it gives none. */
  Slot slot() {
    if (test instanceof Value value) {
      return value.slot();
    }
    return test instanceof Constant constant ? constant.slot() : null;
  }

  /** True when it gives its slot a value. */
  boolean fills(Slot slot) {
    return (test instanceof Value value && value.slot() == slot)
        || (test instanceof Constant constant && constant.slot() == slot);
  }

  /** What an element is to the expression. */
  public enum Role {
    /** Part of it. */
    INSIDE,
    /** Must stand before it. */
    BEFORE,
    /** Must not stand before it. */
    NOT_BEFORE,
    /** Must stand after it. */
    AFTER,
    /** Must not stand after it. */
    NOT_AFTER
  }
}
