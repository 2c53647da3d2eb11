package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.text.Tokens;
import dev.dateline.enrichment.text.Tokens.Kind;
import java.util.Arrays;

/**
 * A document as the rules see it: for every token its hash, shape and cues. Made once per document,
 * used by one thread.
 */
final class Page {

  /** How a token is written. */
  enum Shape {
    LOWER,
    CAPITALISED,
    UPPER,
    INITIAL,
    NONE
  }

  private final Tokens tokens;
  private final long[] hashes;
  private final Shape[] shapes;
  private final int[] flags;
  private final boolean[] opensSentence;
  private final boolean[] loud;
  private final LongIntTable inLowerCase = new LongIntTable();

  Page(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.hashes = new long[tokens.size()];
    this.shapes = new Shape[tokens.size()];
    this.flags = new int[tokens.size()];
    this.opensSentence = new boolean[tokens.size()];
    this.loud = new boolean[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      read(i, lexicon);
    }
    for (int s = 0; s < tokens.sentences(); s++) {
      readSentence(tokens.sentenceStart(s), tokens.sentenceEnd(s));
    }
  }

  private void read(int i, Lexicon lexicon) {
    int start = tokens.start(i);
    int end = tokens.end(i);
    hashes[i] = Hashes.exact(tokens.text(), start, end);
    shapes[i] = shapeOf(i);
    flags[i] = lexicon.flags(hashes[i]);
    if (shapes[i] == Shape.LOWER) {
      inLowerCase.put(hashes[i], 1);
    } else if (shapes[i] != Shape.NONE) {
      flags[i] |= lexicon.flags(Hashes.lower(tokens.text(), start, end)) & ANY_CASE;
    }
  }

  private static final int ANY_CASE = anyCase();

  private static int anyCase() {
    int bits = 0;
    for (Cue cue : Cue.values()) {
      bits |= cue.anyCase() ? cue.bit() : 0;
    }
    return bits;
  }

  private Shape shapeOf(int i) {
    if (tokens.kind(i) != Kind.WORD) {
      return Shape.NONE;
    }
    int first = tokens.text().codePointAt(tokens.start(i));
    if (!Character.isUpperCase(first) && !Character.isTitleCase(first)) {
      return Shape.LOWER;
    }
    int length = tokens.end(i) - tokens.start(i);
    if (length <= Character.charCount(first)) {
      return Shape.INITIAL;
    }
    return allUpper(i) ? Shape.UPPER : Shape.CAPITALISED;
  }

  private boolean allUpper(int i) {
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      if (Character.isLowerCase(tokens.text().charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** A sentence where nearly every word has a capital (a headline) tells names from words badly. */
  private void readSentence(int from, int to) {
    int words = 0;
    int capitals = 0;
    int opening = from;
    for (int i = from; i < to; i++) {
      if (shapes[i] != Shape.NONE && tokens.end(i) - tokens.start(i) > 3) {
        words++;
        capitals += shapes[i] == Shape.LOWER ? 0 : 1;
      }
      opening = opening == i && shapes[i] == Shape.NONE ? i + 1 : opening;
    }
    if (opening < to) {
      opensSentence[opening] = true;
    }
    Arrays.fill(loud, from, to, words >= 6 && capitals * 10 >= words * 8);
  }

  Tokens tokens() {
    return tokens;
  }

  long hash(int i) {
    return hashes[i];
  }

  Shape shape(int i) {
    return shapes[i];
  }

  boolean is(int i, Cue cue) {
    return (flags[i] & cue.bit()) != 0;
  }

  /** True for a token that is the given mark. */
  boolean isMark(int i, char mark) {
    return i < tokens.size()
        && tokens.end(i) == tokens.start(i) + 1
        && Hashes.plain(tokens.text().charAt(tokens.start(i))) == mark;
  }

  /** True for a word with a capital. */
  boolean capital(int i) {
    return shapes[i] != Shape.NONE && shapes[i] != Shape.LOWER;
  }

  /** True for the first word of a sentence. */
  boolean opensSentence(int i) {
    return opensSentence[i];
  }

  /** True inside a headline in capitals. */
  boolean loud(int i) {
    return loud[i];
  }

  /** True when the document has the word in lower case too. */
  boolean alsoInLowerCase(int i) {
    return inLowerCase.has(Hashes.lower(tokens.text(), tokens.start(i), tokens.end(i)));
  }
}
