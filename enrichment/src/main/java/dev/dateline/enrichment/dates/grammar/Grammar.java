package dev.dateline.enrichment.dates.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of a language, indexed by what they can begin with, so that a word that begins no rule
 * costs one look-up.
 */
public final class Grammar {

  private static final Rule[] NONE = {};

  private final Lexicon lexicon;
  private final List<List<Rule>> rulesByHead;
  private final Rule[][][] byWord;
  private final Rule[][] byNumber;
  private final Rule[][] topByWord;
  private final Rule[] topByNumber;

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
    this.rulesByHead = new ArrayList<>();
    for (int h = 0; h < heads.size(); h++) {
      int head = h;
      rulesByHead.add(rules.stream().filter(rule -> rule.head() == head).toList());
    }
    Index all = new Index();
    byWord = new Rule[heads.size()][lexicon.wordCount()][];
    byNumber = new Rule[heads.size()][];
    for (int h = 0; h < heads.size(); h++) {
      all.fill(rulesByHead.get(h), byWord[h]);
      byNumber[h] = all.numeric(rulesByHead.get(h));
    }
    List<Rule> top = rules.stream().filter(r -> !heads.get(r.head()).startsWith("_")).toList();
    topByWord = new Rule[lexicon.wordCount()][];
    all.fill(top, topByWord);
    topByNumber = all.numeric(top);
  }

  int heads() {
    return rulesByHead.size();
  }

  /** False where only a connector stands and nothing follows that it could connect to. */
  boolean canBegin(Scan scan, int i) {
    return scan.isNumber(i)
        || lexicon.isTyped(scan.word(i))
        || scan.isNumber(i + 1)
        || (i + 1 < scan.size() && scan.word(i + 1) != Vocabulary.UNKNOWN);
  }

  /** The rules of a head that can begin with a token. */
  Rule[] candidates(int head, Scan scan, int i) {
    if (scan.isNumber(i)) {
      return byNumber[head];
    }
    int word = scan.word(i);
    return word == Vocabulary.UNKNOWN ? NONE : byWord[head][word];
  }

  /** The rules for whole expressions that can begin with a token. */
  Rule[] candidates(Scan scan, int i) {
    if (scan.isNumber(i)) {
      return topByNumber;
    }
    int word = scan.word(i);
    return word == Vocabulary.UNKNOWN ? NONE : topByWord[word];
  }

  /** Works out what rules can begin with. */
  private final class Index {

    void fill(List<Rule> rules, Rule[][] byFirstWord) {
      List<List<Rule>> lists = new ArrayList<>();
      for (int w = 0; w < byFirstWord.length; w++) {
        lists.add(null);
      }
      for (Rule rule : rules) {
        for (int word : firstWords(rule, new HashSet<>())) {
          List<Rule> list = lists.get(word) == null ? new ArrayList<>() : lists.get(word);
          list.add(rule);
          lists.set(word, list);
        }
      }
      Arrays.setAll(byFirstWord, w -> lists.get(w) == null ? NONE : lists.get(w).toArray(NONE));
    }

    Rule[] numeric(List<Rule> rules) {
      return rules.stream()
          .filter(rule -> beginsWithDigits(rule, new HashSet<>()))
          .toArray(Rule[]::new);
    }

    private Set<Integer> firstWords(Rule rule, Set<Integer> path) {
      Set<Integer> first = new HashSet<>();
      for (Element element : rule.pattern()) {
        if (inside(element)) {
          first.addAll(firstWords(element.test(), path));
          if (!element.optional()) {
            break;
          }
        }
      }
      return first;
    }

    private Set<Integer> firstWords(Element.Test test, Set<Integer> path) {
      if (test instanceof Element.Word word) {
        return lexicon.firstWords(word.kind());
      }
      if (test instanceof Element.Value value) {
        return lexicon.firstWords(value.kind());
      }
      int head = ((Element.Nested) test).head();
      if (!path.add(head)) {
        throw new IllegalArgumentException("rules begin with each other in a circle");
      }
      Set<Integer> first = new HashSet<>();
      rulesByHead.get(head).forEach(rule -> first.addAll(firstWords(rule, path)));
      path.remove(head);
      return first;
    }

    private boolean beginsWithDigits(Rule rule, Set<Integer> path) {
      for (Element element : rule.pattern()) {
        if (inside(element) && digits(element.test(), path)) {
          return true;
        }
        if (inside(element) && !element.optional()) {
          return false;
        }
      }
      return false;
    }

    private boolean digits(Element.Test test, Set<Integer> path) {
      if (test instanceof Element.Nested nested) {
        return path.add(nested.head())
            && rulesByHead.get(nested.head()).stream()
                .anyMatch(r -> beginsWithDigits(r, new HashSet<>(path)));
      }
      return test instanceof Element.Value value && value.digits() != null;
    }

    private boolean inside(Element element) {
      return element.role() == Element.Role.INSIDE;
    }
  }
}
