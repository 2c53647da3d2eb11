package dev.dateline.enrichment.dates.grammar;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Some rules, in order, by what they can begin with. */
final class RuleIndex {

  private static final Candidate[] NONE = {};

  private final Lexicon lexicon;

  /** By group of words, and last of all those that begin with figures. */
  private final Candidate[][] all;

  /** Of these, the ones that one token can satisfy. */
  private final Candidate[][] single;

  /**
   * Indexes rules.
   *
   * @param first of each rule, the groups it can begin with
   */
  RuleIndex(List<Candidate> rules, List<BitSet> first, Lexicon lexicon) {
    this.lexicon = lexicon;
    all = new Candidate[lexicon.groups() + 1][];
    single = new Candidate[lexicon.groups() + 1][];
    Arrays.fill(all, NONE);
    Arrays.fill(single, NONE);
    for (int i = 0; i < rules.size(); i++) {
      add(all, rules.get(i), first.get(i));
      if (rules.get(i).rule().fewestTokens() <= 1) {
        add(single, rules.get(i), first.get(i));
      }
    }
  }

  private static void add(Candidate[][] to, Candidate rule, BitSet groups) {
    for (int group = groups.nextSetBit(0); group >= 0; group = groups.nextSetBit(group + 1)) {
      int size = to[group].length;
      to[group] = Arrays.copyOf(to[group], size + 1);
      to[group][size] = rule;
    }
  }

  /** The rules that can begin with token {@code i}, given what follows it. */
  Candidate[] at(Scan scan, int i) {
    Candidate[][] rules = scan.isKnown(i + 1) ? all : single;
    if (scan.isNumber(i)) {
      return rules[rules.length - 1];
    }
    int word = scan.word(i);
    return word < 0 ? NONE : rules[lexicon.group(word)];
  }
}
