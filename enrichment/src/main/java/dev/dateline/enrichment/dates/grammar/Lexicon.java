package dev.dateline.enrichment.dates.grammar;

import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words and phrases of a language that bear on time, with their senses. */
public final class Lexicon {

  private static final List<Sense> NONE = List.of();

  private final Vocabulary words;
  private final Trie phrases;
  private final List<List<Sense>> senses;
  private final Map<Integer, Set<Integer>> firstWords;
  private final BitSet typed;

  private Lexicon(Builder builder) {
    this.words = builder.words;
    this.phrases = builder.phrases;
    this.senses = builder.senses.stream().map(List::copyOf).toList();
    this.firstWords = Map.copyOf(builder.firstWords);
    this.typed = (BitSet) builder.typed.clone();
    words.freeze();
  }

  int wordCount() {
    return words.size();
  }

  /** True for words that begin a phrase that stands for a value, not only connects values. */
  boolean isTyped(int word) {
    return word != Vocabulary.UNKNOWN && typed.get(word);
  }

  /** The words that phrases of a class begin with. */
  Set<Integer> firstWords(int kind) {
    return firstWords.getOrDefault(kind, Set.of());
  }

  int wordAt(Tokens tokens, int i) {
    return words.find(tokens.text(), tokens.start(i), tokens.end(i));
  }

  int step(int state, int word) {
    return word == Vocabulary.UNKNOWN ? Trie.NONE : phrases.step(state, word);
  }

  List<Sense> sensesAt(int state) {
    return state < senses.size() ? senses.get(state) : NONE;
  }

  /** Collects phrases. */
  public static final class Builder {
    private final Vocabulary words = new Vocabulary();
    private final Trie phrases = new Trie();
    private final List<List<Sense>> senses = new ArrayList<>();
    private final Map<Integer, Set<Integer>> firstWords = new HashMap<>();
    private final BitSet typed = new BitSet();

    /** Adds a phrase, given as its tokens. */
    public void add(Tokens phrase, Sense sense) {
      int state = Trie.ROOT;
      for (int i = 0; i < phrase.size(); i++) {
        state = phrases.add(state, words.add(phrase.word(i)));
      }
      int first = words.add(phrase.word(0));
      if (!sense.value().equals("-")) {
        typed.set(first);
      }
      firstWords.computeIfAbsent(sense.kind(), kind -> new HashSet<>()).add(first);
      while (senses.size() <= state) {
        senses.add(new ArrayList<>(1));
      }
      if (!senses.get(state).contains(sense)) {
        senses.get(state).add(sense);
      }
    }

    /** The lexicon of all phrases added so far; the builder is spent. */
    public Lexicon build() {
      return new Lexicon(this);
    }
  }
}
