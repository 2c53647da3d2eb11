package dev.dateline.enrichment.dates.grammar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the words a language's resources use. Case is folded, and the typographic variants of the
 * apostrophe and of the hyphen are one.
 */
final class Vocabulary {

  /** The number of a word that no resource uses. */
  static final int UNKNOWN = -1;

  private static final String APOSTROPHES = "\u2019\u2018\u02bc\u2032`\u00b4";
  private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2212";

  private final Trie letters = new Trie();
  private final List<Integer> wordAtState = new ArrayList<>();
  private int[] wordAt = {};
  private int size;

  /** The number of a word, given now if it is new. */
  int add(String word) {
    int state = Trie.ROOT;
    for (int i = 0; i < word.length(); i++) {
      state = letters.add(state, fold(word.charAt(i)));
    }
    while (wordAtState.size() < letters.states()) {
      wordAtState.add(UNKNOWN);
    }
    if (wordAtState.get(state) == UNKNOWN) {
      wordAtState.set(state, size++);
    }
    return wordAtState.get(state);
  }

  /** Makes look-up fast; to be called once, after the last word. */
  void freeze() {
    wordAt = new int[wordAtState.size()];
    for (int i = 0; i < wordAt.length; i++) {
      wordAt[i] = wordAtState.get(i);
    }
  }

  /** How many words there are; they are numbered from 0. */
  int size() {
    return size;
  }

  /** The number of the word at {@code [start, end)}, or {@link #UNKNOWN}. */
  int find(CharSequence text, int start, int end) {
    int state = Trie.ROOT;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '\u0300' && c <= '\u036f') {
        return findComposed(text.subSequence(start, end).toString());
      }
      state = letters.step(state, fold(c));
      if (state == Trie.NONE) {
        return composesLater(text, i, end)
            ? findComposed(text.subSequence(start, end).toString())
            : UNKNOWN;
      }
    }
    return wordAt[state];
  }

  private static boolean composesLater(CharSequence text, int from, int end) {
    return from + 1 < end && text.charAt(from + 1) >= '\u0300' && text.charAt(from + 1) <= '\u036f';
  }

  /** Words written with combining marks are looked up as if written without. */
  private int findComposed(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    return composed.length() == word.length() ? UNKNOWN : find(composed, 0, composed.length());
  }

  private static char fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '`' ? '\'' : c;
    }
    if (APOSTROPHES.indexOf(c) >= 0) {
      return '\'';
    }
    return HYPHENS.indexOf(c) >= 0 ? '-' : Character.toLowerCase(c);
  }
}
