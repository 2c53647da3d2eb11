package dev.dateline.enrichment.dates.grammar;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The rules of a language, indexed by what they can begin with, so that a word that begins no rule
 * costs one look-up.
 */
public final class Grammar {

  private final Lexicon lexicon;
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
    List<List<Rule>> rulesByHead =
        IntStream.range(0, heads.size())
            .mapToObj(head -> rules.stream().filter(rule -> rule.head() == head).toList())
            .toList();
    FirstWords first = new FirstWords(lexicon, rulesByHead);
    int words = lexicon.wordCount();
    byHead =
        rulesByHead.stream().map(r -> new RuleIndex(r, first, words)).toArray(RuleIndex[]::new);
    top =
        new RuleIndex(
            rules.stream().filter(r -> !heads.get(r.head()).startsWith("_")).toList(),
            first,
            words);
  }

  int heads() {
    return byHead.length;
  }

  /** False where only a connector stands and nothing follows that it could connect to. */
  boolean canBegin(Scan scan, int i) {
    return scan.isNumber(i) || lexicon.isTyped(scan.word(i)) || scan.isKnown(i + 1);
  }

  /** True for words that stand for a value of time. */
  boolean isTyped(Scan scan, int i) {
    return lexicon.isTyped(scan.word(i));
  }

  /** The rules of a head that can begin with a token. */
  Rule[] candidates(int head, Scan scan, int i) {
    return byHead[head].at(scan, i);
  }

  /** The rules for whole expressions that can begin with a token. */
  Rule[] candidates(Scan scan, int i) {
    return top.at(scan, i);
  }
}
