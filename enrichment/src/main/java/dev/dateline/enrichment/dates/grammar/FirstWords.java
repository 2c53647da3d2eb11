package dev.dateline.enrichment.dates.grammar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out what the rules of a language can begin with. */
final class FirstWords {

  /** Stands among the words for figures. */
  static final int FIGURES = -1;

  private final Lexicon lexicon;
  private final List<List<Rule>> rulesByHead;
  private final Map<Integer, Set<Integer>> byHead = new HashMap<>();
  private final Set<Integer> path = new HashSet<>();

  FirstWords(Lexicon lexicon, List<List<Rule>> rulesByHead) {
    this.lexicon = lexicon;
    this.rulesByHead = rulesByHead;
  }

  /**
   * The words a rule can begin with, and {@link #FIGURES} if it can begin with them.
   *
   * @throws IllegalArgumentException when rules begin with each other in a circle
   */
  Set<Integer> of(Rule rule) {
    Set<Integer> first = new HashSet<>();
    for (Element element : rule.pattern()) {
      if (element.role() == Element.Role.INSIDE) {
        first.addAll(of(element.test()));
        if (element.needsToken()) {
          break;
        }
      }
    }
    return first;
  }

  private Set<Integer> of(Element.Test test) {
    if (test instanceof Element.Word word) {
      return lexicon.firstWords(word.kind());
    }
    if (test instanceof Element.Nested nested) {
      return ofHead(nested.head());
    }
    if (test instanceof Element.Constant) {
      return Set.of();
    }
    Element.Value value = (Element.Value) test;
    Set<Integer> first = new HashSet<>(lexicon.firstWords(value.kind()));
    if (value.digits() != null) {
      first.add(FIGURES);
    }
    return first;
  }

  private Set<Integer> ofHead(int head) {
    Set<Integer> known = byHead.get(head);
    if (known != null) {
      return known;
    }
    if (!path.add(head)) {
      throw new IllegalArgumentException("rules begin with each other in a circle");
    }
    Set<Integer> first = new HashSet<>();
    rulesByHead.get(head).forEach(rule -> first.addAll(of(rule)));
    path.remove(head);
    byHead.put(head, first);
    return first;
  }
}
