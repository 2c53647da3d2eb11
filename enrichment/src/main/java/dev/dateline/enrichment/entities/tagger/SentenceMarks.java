package dev.dateline.enrichment.entities.tagger;

import dev.dateline.enrichment.text.Tokens;
import java.util.Arrays;

/** What a token's sentence says of it: whether it opens it, stands in quotes, or in capitals. */
final class SentenceMarks {

  /** With fewer words, capitals may be by chance. */
  private static final int LOUD_WORDS = 5;

  /** Short words have small letters in headlines too. */
  private static final int LONG_WORD = 4;

  private final Tokens tokens;
  private final int[] shapes;
  private final boolean[] opens;
  private final boolean[] loud;
  private final boolean[] quoted;

  SentenceMarks(Tokens tokens, int[] shapes) {
    this.tokens = tokens;
    this.shapes = shapes;
    this.opens = new boolean[shapes.length];
    this.loud = new boolean[shapes.length];
    this.quoted = new boolean[shapes.length];
    for (int s = 0; s < tokens.sentences(); s++) {
      int from = tokens.sentenceStart(s);
      int to = tokens.sentenceEnd(s);
      readOpening(from, to);
      readCapitals(from, to);
      readQuotes(from, to);
    }
  }

  boolean opens(int i) {
    return opens[i];
  }

  boolean loud(int i) {
    return loud[i];
  }

  boolean quoted(int i) {
    return quoted[i];
  }

  private void readOpening(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Shape.isWord(shapes[i])) {
        opens[i] = true;
        return;
      }
    }
  }

  private void readCapitals(int from, int to) {
    int words = 0;
    int capitals = 0;
    for (int i = from; i < to; i++) {
      if (Shape.isWord(shapes[i]) && tokens.end(i) - tokens.start(i) >= LONG_WORD) {
        words++;
        capitals += Shape.hasCapital(shapes[i]) ? 1 : 0;
      }
    }
    Arrays.fill(loud, from, to, words >= LOUD_WORDS && capitals * 10 >= words * 8);
  }

  /** A mark that is not closed in its sentence opens nothing. */
  private void readQuotes(int from, int to) {
    int open = -1;
    for (int i = from; i < to; i++) {
      if (isQuote(shapes[i])) {
        if (open >= 0) {
          Arrays.fill(quoted, open + 1, i, true);
        }
        open = open < 0 ? i : -1;
      }
    }
  }

  private static boolean isQuote(int shape) {
    return switch (shape - Shape.MARK) {
      case '"', '\u00AB', '\u00BB', '\u201C', '\u201D', '\u201E' -> true;
      default -> false;
    };
  }
}
