package dev.dateline.enrichment.dates.grammar;

import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** What the lexicon says of each token of one text; looked up once. Serves one text. */
public final class Scan {

  static final Found[] NOTHING = {};

  /** Phrases before an expression that say what it is have no more words. */
  private static final int LONGEST_BEFORE = 4;

  /** No expression has more tokens than this. */
  private static final int BLOCK = 32;

  /** Stands for figures among the numbers of words. */
  private static final int NUMBER = -2;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final int[] words;
  private final boolean[] continues;

  /** By blocks of tokens, the bits of the classes that words in them can begin. */
  private final long[] near;

  private final Found[][] found;
  private final int headlineEnd;

  /** Numbers the words of a text. */
  public Scan(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.words = new int[tokens.size()];
    this.found = new Found[tokens.size()][];
    this.continues = new boolean[tokens.size()];
    this.near = new long[tokens.size() / BLOCK + 2];
    this.headlineEnd = firstLineEnd();
    for (int i = 0; i < words.length; i++) {
      words[i] = tokens.kind(i) == Tokens.Kind.NUMBER ? NUMBER : lexicon.wordAt(tokens, i);
      near[i / BLOCK] |= bits(i);
      continues[i] = i > 0 && isJoined(tokens.end(i - 1), tokens.start(i));
    }
  }

  /** The text and its tokens. */
  public Tokens tokens() {
    return tokens;
  }

  int size() {
    return words.length;
  }

  int word(int i) {
    return words[i];
  }

  boolean isNumber(int i) {
    return i < words.length && words[i] == NUMBER;
  }

  /** The classes of words of which there may be one in an expression that begins at a token. */
  long near(int i) {
    return near[i / BLOCK] | near[i / BLOCK + 1];
  }

  /** True for figures and for words that stand for a value of time. */
  public boolean isTrigger(int i) {
    return isNumber(i) || lexicon.isTyped(words[i]);
  }

  /** True for figures and for words that some resource uses. */
  boolean isKnown(int i) {
    return i < words.length && words[i] != Vocabulary.UNKNOWN;
  }

  /** False when no phrase of that class begins at token {@code i}, nor a figure that may be one. */
  boolean mayBegin(int i, int kind) {
    return (bits(i) & Needs.bit(kind)) != 0;
  }

  /** The bits of the classes that a token can begin; see {@link Needs}. */
  private long bits(int i) {
    return lexicon.bits(words[i], words[i] == NUMBER);
  }

  /** What phrases of cues at a token say of the tense: -1, 0 or 1. */
  public int cue(int i) {
    for (Found one : at(i)) {
      if (one.sense().kind() == Classes.of(Slot.CUE)) {
        return one.sense().number();
      }
    }
    return 0;
  }

  /** The phrases that begin at token {@code i}, the longest first. */
  Found[] at(int i) {
    if (i >= words.length || words[i] < 0) {
      return NOTHING;
    }
    Found[] known = found[i];
    if (known == null) {
      known = look(i);
      found[i] = known;
    }
    return known;
  }

  /** True when a phrase of that class, one token long, stands at {@code i}. */
  boolean isWord(int i, int kind) {
    if (i < 0) {
      return false;
    }
    for (Found one : at(i)) {
      if (one.sense().kind() == kind && one.tokens() == 1) {
        return true;
      }
    }
    return false;
  }

  /** True when a phrase of that class ends where token {@code i} begins. */
  boolean endsWith(int i, int kind) {
    for (int start = i - 1; start >= Math.max(0, i - LONGEST_BEFORE); start--) {
      for (Found one : at(start)) {
        if (one.sense().kind() == kind && start + one.tokens() == i) {
          return true;
        }
      }
      if (words[start] < 0 || !continues(start)) {
        return false;
      }
    }
    return false;
  }

  /** True when token {@code i} goes on in the same paragraph as the one before it. */
  public boolean continues(int i) {
    return i > 0 && i < words.length && continues[i];
  }

  private boolean isJoined(int end, int start) {
    return start == end || !parted(end, start);
  }

  private int firstLineEnd() {
    int end = words.length == 0 ? -1 : tokens.text().indexOf('\n', tokens.start(0));
    return end < 0 ? Integer.MAX_VALUE : end;
  }

  /**
   * The headline is a paragraph; else an empty line parts paragraphs. A gap as wide as a page is no
   * gap within an expression.
   */
  private boolean parted(int from, int to) {
    if (from <= headlineEnd && headlineEnd < to) {
      return true;
    }
    int lines = 0;
    for (int i = from; i < to && i < from + 40; i++) {
      lines += tokens.text().charAt(i) == '\n' ? 1 : 0;
    }
    return lines > 1 || to - from > 40;
  }

  private Found[] look(int i) {
    int state = lexicon.start(words[i]);
    boolean alone = state == Trie.NONE || follow(state, i + 1) == Trie.NONE;
    return alone && lexicon.isFree(state) ? lexicon.foundAt(state) : phrases(i, state);
  }

  private int follow(int state, int next) {
    return state != Trie.NONE && next < words.length && continues(next)
        ? lexicon.step(state, words[next])
        : Trie.NONE;
  }

  /** Phrases are met the shortest first, and wanted the longest first. */
  private Found[] phrases(int i, int first) {
    List<Found> result = new ArrayList<>(2);
    int state = first;
    for (int k = i; state != Trie.NONE; k++) {
      int ahead = 0;
      for (Found one : lexicon.foundAt(state)) {
        if (written(one.sense(), i, k)) {
          result.add(ahead++, one);
        }
      }
      state = follow(state, k + 1);
    }
    return result.toArray(NOTHING);
  }

  private boolean written(Sense sense, int first, int last) {
    String exact = sense.exact();
    int start = tokens.start(first);
    return exact == null
        || (tokens.end(last) - start == exact.length() && tokens.text().startsWith(exact, start));
  }
}
