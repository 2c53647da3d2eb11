package dev.dateline.enrichment.dates.grammar;

import java.util.List;

/**
 * One rule of a language: when its pattern matches, its action says what that means.
 *
 * @param name file and line it stands in
 * @param head number of what it builds
 * @param action what it means
 * @param pattern what must stand there, in order
 */
public record Rule(String name, int head, Action action, List<Element> pattern) {

  /** Keeps the pattern from changing. */
  public Rule {
    pattern = List.copyOf(pattern);
  }

  boolean fills(Slot slot) {
    return pattern.stream().anyMatch(e -> e.fills(slot));
  }

  /** A lower bound of the tokens that its expressions have. */
  int fewestTokens() {
    return (int) pattern.stream().filter(Element::needsToken).count();
  }

  private long nestedCount() {
    return pattern.stream().filter(e -> e.test() instanceof Element.Nested).count();
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
