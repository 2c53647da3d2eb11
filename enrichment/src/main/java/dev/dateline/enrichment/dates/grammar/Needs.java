package dev.dateline.enrichment.dates.grammar;

import java.util.List;

/**
 * What words a rule cannot do without, as a set of 64 bits: where not all of them are near, the
 * rule need not be tried. Several classes of words share a bit, so a set says at least as much as
 * is there.
 */
final class Needs {

  private final List<List<Rule>> rulesByHead;
  private final long[] byHead;
  private final boolean[] known;

  Needs(List<List<Rule>> rulesByHead) {
    this.rulesByHead = rulesByHead;
    this.byHead = new long[rulesByHead.size()];
    this.known = new boolean[rulesByHead.size()];
  }

  /** The bit of a class of words. */
  static long bit(int kind) {
    return 1L << (kind & 63);
  }

  /** The bits of all that figures can stand for. */
  static long ofFigures() {
    long bits = 0;
    for (Figures figures : Figures.values()) {
      bits |= bit(Classes.of(figures.slot()));
    }
    return bits;
  }

  /** What a rule needs within its expression. */
  long of(Rule rule) {
    long bits = 0;
    for (Element element : rule.pattern()) {
      if (element.role() == Element.Role.INSIDE && !element.optional()) {
        bits |= of(element.test());
      }
    }
    return bits;
  }

  private long of(Element.Test test) {
    if (test instanceof Element.Word word) {
      return bit(word.kind());
    }
    if (test instanceof Element.Value value) {
      return bit(value.kind());
    }
    return test instanceof Element.Nested nested ? ofHead(nested.head()) : 0;
  }

  /** What all rules of a head need; nothing, while that is being worked out. */
  private long ofHead(int head) {
    if (!known[head]) {
      known[head] = true;
      long bits = -1;
      for (Rule rule : rulesByHead.get(head)) {
        bits &= of(rule);
      }
      byHead[head] = bits;
    }
    return byHead[head];
  }
}
