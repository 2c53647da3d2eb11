package dev.dateline.enrichment.dates.grammar;

import java.util.BitSet;
import java.util.List;

/** Works out what the rules of a language can begin with. */
final class FirstGroups {

  private final Lexicon lexicon;
  private final List<List<Rule>> rulesByHead;
  private final BitSet[] byHead;
  private final boolean[] path;

  FirstGroups(Lexicon lexicon, List<List<Rule>> rulesByHead) {
    this.lexicon = lexicon;
    this.rulesByHead = rulesByHead;
    this.byHead = new BitSet[rulesByHead.size()];
    this.path = new boolean[rulesByHead.size()];
  }

  /**
   * The groups of words a rule can begin with, and the number after them if it can begin with
   * figures.
   *
   * @throws IllegalArgumentException when rules begin with each other in a circle
   */
  BitSet of(Rule rule) {
    BitSet first = new BitSet();
    for (Element element : rule.pattern()) {
      if (element.role() == Element.Role.INSIDE) {
        add(element.test(), first);
        if (element.needsToken()) {
          break;
        }
      }
    }
    return first;
  }

  private void add(Element.Test test, BitSet first) {
    if (test instanceof Element.Word word) {
      first.or(lexicon.groupsOf(word.kind()));
    } else if (test instanceof Element.Nested nested) {
      first.or(ofHead(nested.head()));
    } else if (test instanceof Element.Value value) {
      first.or(lexicon.groupsOf(value.kind()));
      if (value.digits() != null) {
        first.set(lexicon.groups());
      }
    }
  }

  private BitSet ofHead(int head) {
    if (byHead[head] != null) {
      return byHead[head];
    }
    if (path[head]) {
      throw new IllegalArgumentException("rules begin with each other in a circle");
    }
    path[head] = true;
    BitSet first = new BitSet();
    for (Rule rule : rulesByHead.get(head)) {
      first.or(of(rule));
    }
    path[head] = false;
    byHead[head] = first;
    return first;
  }
}
