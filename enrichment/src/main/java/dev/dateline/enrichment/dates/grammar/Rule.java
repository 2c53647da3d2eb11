package dev.dateline.enrichment.dates.grammar;

import java.util.BitSet;
import java.util.List;

/** One rule of a language: when its pattern matches, its action says what that means. */
public final class Rule {

  private final String name;
  private final int head;
  private final Action action;
  private final Element[] steps;
  private final List<Element> pattern;

  /**
   * A rule.
   *
   * @param name file and line it stands in
   * @param head number of what it builds
   * @param action what it means
   * @param pattern what must stand there, in order
   */
  public Rule(String name, int head, Action action, List<Element> pattern) {
    this.name = name;
    this.head = head;
    this.action = action;
    this.steps = pattern.toArray(new Element[0]);
    this.pattern = List.of(steps);
  }

  /** File and line it stands in. */
  public String name() {
    return name;
  }

  /** Number of what it builds. */
  public int head() {
    return head;
  }

  /** What it means. */
  public Action action() {
    return action;
  }

  /** What must stand there, in order. */
  public List<Element> pattern() {
    return pattern;
  }

  /** How many steps its pattern has. */
  int size() {
    return steps.length;
  }

  /** One step of its pattern. */
  Element step(int i) {
    return steps[i];
  }

  boolean fills(Slot slot) {
    for (Element element : pattern) {
      if (element.fills(slot)) {
        return true;
      }
    }
    return false;
  }

  /**
   * True when all its words are spelled out, so that it needs none that stands for a value.
   *
   * @param heads heads that are built of such words
   */
  boolean isSpelledOut(BitSet heads) {
    for (Element element : steps) {
      if (element.role() == Element.Role.INSIDE
          && !element.optional()
          && !isSpelledOut(element.test(), heads)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpelledOut(Element.Test test, BitSet heads) {
    return test instanceof Element.Word
        || test instanceof Element.Constant
        || (test instanceof Element.Nested nested && heads.get(nested.head()));
  }

  /** A lower bound of the tokens that its expressions have. */
  int fewestTokens() {
    int tokens = 0;
    for (Element element : pattern) {
      tokens += element.needsToken() ? 1 : 0;
    }
    return tokens;
  }

  private int nestedCount() {
    int nested = 0;
    for (Element element : pattern) {
      nested += element.test() instanceof Element.Nested ? 1 : 0;
    }
    return nested;
  }

  /**
   * What the rule lacks to be understood; empty when it lacks nothing.
   *
   * @return a sentence, or an empty text
   */
  public String problem() {
    if (pattern.size() > Parser.LONGEST) {
      return "a pattern has at most %d steps".formatted(Parser.LONGEST);
    }
    for (Slot slot : action.needs()) {
      if (!fills(slot)) {
        return "%s needs {%s}"
            .formatted(action.keyword(), slot.name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    return nestedCount() < action.nested()
        ? "%s needs %d nested expressions".formatted(action.keyword(), action.nested())
        : "";
  }
}
