package dev.dateline.enrichment.dates.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The rules of a language, indexed by what they can begin with, so that a word that begins no rule
 * costs one look-up.
 */
public final class Grammar {

  /** No expression begins with more words that stand for no value. */
  private static final int MOST_CONNECTORS = 4;

  private final Lexicon lexicon;

  /** Groups of words with which an expression begins that needs no word for a value. */
  private final BitSet spelledOut = new BitSet();

  private final RuleIndex[] byHead;
  private final RuleIndex top;

  /**
   * Indexes rules.
   *
   * @param lexicon words and phrases
   * @param heads names of the heads, by their numbers; those that begin with {@code _} build only
   *     parts of other expressions
   * @param rules all rules, in order of preference
   * @throws IllegalArgumentException when rules begin with each other in a circle
   */
  public Grammar(Lexicon lexicon, List<String> heads, List<Rule> rules) {
    this.lexicon = lexicon;
    List<List<Rule>> rulesByHead = lists(heads.size());
    for (Rule rule : rules) {
      rulesByHead.get(rule.head()).add(rule);
    }
    List<List<BitSet>> firstByHead = lists(heads.size());
    BitSet spelledHeads = spelledOut(rules);
    List<List<Candidate>> candidates = lists(heads.size());
    Needs needs = new Needs(rulesByHead);
    List<Candidate> whole = new ArrayList<>();
    List<BitSet> firstOfWhole = new ArrayList<>();
    FirstGroups groups = new FirstGroups(lexicon, rulesByHead);
    for (Rule rule : rules) {
      BitSet first = groups.of(rule);
      Candidate candidate = new Candidate(rule, needs.of(rule));
      candidates.get(rule.head()).add(candidate);
      firstByHead.get(rule.head()).add(first);
      if (!heads.get(rule.head()).startsWith("_")) {
        whole.add(candidate);
        firstOfWhole.add(first);
        if (rule.isSpelledOut(spelledHeads)) {
          spelledOut.or(first);
        }
      }
    }
    byHead = new RuleIndex[heads.size()];
    for (int head = 0; head < byHead.length; head++) {
      byHead[head] = new RuleIndex(candidates.get(head), firstByHead.get(head), lexicon);
    }
    top = new RuleIndex(whole, firstOfWhole, lexicon);
  }

  /** Heads that some rule builds of words that are spelled out. */
  private static BitSet spelledOut(List<Rule> rules) {
    BitSet heads = new BitSet();
    int before = -1;
    while (heads.cardinality() > before) {
      before = heads.cardinality();
      for (Rule rule : rules) {
        if (rule.isSpelledOut(heads)) {
          heads.set(rule.head());
        }
      }
    }
    return heads;
  }

  private static <T> List<List<T>> lists(int count) {
    List<List<T>> lists = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  int heads() {
    return byHead.length;
  }

  /** False where only connectors stand and nothing follows that they could connect to. */
  boolean canBegin(Scan scan, int i) {
    int at = i;
    while (at < i + MOST_CONNECTORS && !scan.isNumber(at) && !isTyped(scan, at)) {
      if (!scan.isKnown(at)) {
        return false;
      }
      if (at == i && spelledOut.get(lexicon.group(scan.word(i)))) {
        return true;
      }
      at++;
    }
    return scan.isNumber(at) || isTyped(scan, at);
  }

  /** True for words that stand for a value of time. */
  boolean isTyped(Scan scan, int i) {
    return i < scan.size() && lexicon.isTyped(scan.word(i));
  }

  /** The rules of a head that can begin with a token. */
  Candidate[] candidates(int head, Scan scan, int i) {
    return byHead[head].at(scan, i);
  }

  /** The rules for whole expressions that can begin with a token. */
  Candidate[] candidates(Scan scan, int i) {
    return top.at(scan, i);
  }
}
