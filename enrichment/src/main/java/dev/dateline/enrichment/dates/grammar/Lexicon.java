package dev.dateline.enrichment.dates.grammar;

import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words and phrases of a language that bear on time, with their senses. */
public final class Lexicon {

  private static final long FIGURES = Needs.ofFigures();
  private static final BitSet EMPTY = new BitSet();

  /** The group of words that begin no phrase. */
  static final int NO_GROUP = 0;

  private final Vocabulary words;
  private final Trie phrases;

  /** By state of the phrases, those that end there, the last sense first. */
  private final Found[][] found;

  /** The states at which it does not matter how the phrase is written. */
  private final BitSet free = new BitSet();

  private final BitSet typed;
  private final int[] groupOf;

  /** By word, the state behind it at the start of a phrase. */
  private final int[] starts;

  private final List<BitSet> groupsOf = new ArrayList<>();
  private int groups;
  private long[] bitsOf = new long[64];

  private Lexicon(Builder builder) {
    words = builder.words;
    phrases = builder.phrases;
    found = new Found[builder.senses.size()][];
    for (int state = 0; state < found.length; state++) {
      found[state] = found(builder.senses.get(state), builder.lengths.get(state));
      free.set(state, builder.senses.get(state).stream().allMatch(sense -> sense.exact() == null));
    }
    typed = builder.typed;
    starts = new int[words.size()];
    for (int word = 0; word < starts.length; word++) {
      starts[word] = phrases.step(Trie.ROOT, word);
    }
    groupOf = new int[words.size()];
    group(builder.kindsOf);
    words.freeze();
  }

  private static Found[] found(List<Sense> senses, int tokens) {
    Found[] found = new Found[senses.size()];
    for (int i = 0; i < found.length; i++) {
      found[found.length - 1 - i] = Found.of(senses.get(i), tokens);
    }
    return found;
  }

  /** Words that begin phrases of the same classes are of one group. */
  private void group(List<BitSet> kindsOf) {
    Map<BitSet, Integer> numbers = new HashMap<>();
    numbers.put(new BitSet(), NO_GROUP);
    groups = 1;
    for (int word = 0; word < kindsOf.size(); word++) {
      BitSet kinds = kindsOf.get(word);
      Integer known = numbers.get(kinds);
      if (known == null) {
        known = groups++;
        numbers.put(kinds, known);
        bitsOf = known < bitsOf.length ? bitsOf : Arrays.copyOf(bitsOf, 2 * known);
        has(known, kinds);
      }
      groupOf[word] = known;
    }
  }

  /** What a token can be the beginning of; see {@link Needs}. */
  long bits(int word, boolean figures) {
    if (figures) {
      return FIGURES;
    }
    return word < 0 ? 0 : bitsOf[groupOf[word]];
  }

  private void has(int group, BitSet kinds) {
    for (int kind = kinds.nextSetBit(0); kind >= 0; kind = kinds.nextSetBit(kind + 1)) {
      while (groupsOf.size() <= kind) {
        groupsOf.add(new BitSet());
      }
      groupsOf.get(kind).set(group);
      bitsOf[group] |= Needs.bit(kind);
    }
  }

  /** How many groups of words there are; they are numbered from 0. */
  int groups() {
    return groups;
  }

  /** The groups whose words begin phrases of a class; not to be changed. */
  BitSet groupsOf(int kind) {
    return kind < groupsOf.size() ? groupsOf.get(kind) : EMPTY;
  }

  /** The group of a word. */
  int group(int word) {
    return groupOf[word];
  }

  /** True for words that begin a phrase that stands for a value, not only connects values. */
  boolean isTyped(int word) {
    return word >= 0 && typed.get(word);
  }

  int wordAt(Tokens tokens, int i) {
    return words.find(tokens.text(), tokens.start(i), tokens.end(i));
  }

  /** The state behind a word that begins a phrase; {@link Trie#NONE} when it begins none. */
  int start(int word) {
    return starts[word];
  }

  /** The state behind one more word of a phrase, or {@link Trie#NONE}. */
  int step(int state, int word) {
    return word < 0 ? Trie.NONE : phrases.step(state, word);
  }

  /** The phrases that end in a state, wherever they begin; not to be changed. */
  Found[] foundAt(int state) {
    return state >= 0 && state < found.length ? found[state] : Scan.NOTHING;
  }

  /** True when the phrases that end in a state may be written in any way. */
  boolean isFree(int state) {
    return state < 0 || state >= found.length || free.get(state);
  }

  /** Collects phrases. */
  public static final class Builder {
    private final Vocabulary words = new Vocabulary();
    private final Trie phrases = new Trie();
    private final List<List<Sense>> senses = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final List<BitSet> kindsOf = new ArrayList<>();
    private final BitSet typed = new BitSet();

    /** Adds a phrase, given as its words. */
    public void add(List<String> phrase, Sense sense) {
      int first = words.add(phrase.get(0));
      int state = phrases.add(Trie.ROOT, first);
      for (int i = 1; i < phrase.size(); i++) {
        state = phrases.add(state, words.add(phrase.get(i)));
      }
      if (!sense.value().equals("-")) {
        typed.set(first);
      }
      begins(first, sense.kind());
      addSense(state, phrase.size(), sense);
    }

    private void begins(int word, int kind) {
      while (kindsOf.size() <= word) {
        kindsOf.add(new BitSet());
      }
      kindsOf.get(word).set(kind);
    }

    private void addSense(int state, int tokens, Sense sense) {
      while (senses.size() <= state) {
        senses.add(new ArrayList<>(1));
        lengths.add(0);
      }
      lengths.set(state, tokens);
      for (Sense known : senses.get(state)) {
        if (known.isSameAs(sense)) {
          return;
        }
      }
      senses.get(state).add(sense);
    }

    /** The lexicon of all phrases added so far; the builder is spent. */
    public Lexicon build() {
      return new Lexicon(this);
    }
  }
}
