package dev.dateline.enrichment.dates.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some rules, in order, by what they can begin with. */
final class RuleIndex {

  private static final Rule[] NONE = {};

  /** By word, and last of all those that begin with figures. */
  private final Rule[][] all;

  /** Of these, the ones that one token can satisfy. */
  private final Rule[][] single;

  RuleIndex(List<Rule> rules, FirstWords first, int words) {
    List<List<Rule>> lists = new ArrayList<>();
    for (int i = 0; i <= words; i++) {
      lists.add(null);
    }
    for (Rule rule : rules) {
      for (int word : first.of(rule)) {
        int at = word == FirstWords.FIGURES ? words : word;
        if (lists.get(at) == null) {
          lists.set(at, new ArrayList<>());
        }
        lists.get(at).add(rule);
      }
    }
    all = lists.stream().map(l -> l == null ? NONE : l.toArray(NONE)).toArray(Rule[][]::new);
    single = Arrays.stream(all).map(RuleIndex::single).toArray(Rule[][]::new);
  }

  /** The rules that can begin with token {@code i}, given what follows it. */
  Rule[] at(Scan scan, int i) {
    Rule[][] rules = scan.isKnown(i + 1) ? all : single;
    if (scan.isNumber(i)) {
      return rules[rules.length - 1];
    }
    int word = scan.word(i);
    return word == Vocabulary.UNKNOWN ? NONE : rules[word];
  }

  private static Rule[] single(Rule[] rules) {
    return rules.length == 0
        ? NONE
        : Arrays.stream(rules).filter(rule -> rule.fewestTokens() <= 1).toArray(Rule[]::new);
  }
}
