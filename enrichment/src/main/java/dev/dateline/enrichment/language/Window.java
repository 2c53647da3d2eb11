package dev.dateline.enrichment.language;

import java.util.Arrays;

/** Scores of one stretch of clean text for every language. Not thread-safe: one per call. */
final class Window {

  private final LangidModel model;
  private final float[] scores;
  private int state;
  private int ngrams;

  Window(LangidModel model) {
    this.model = model;
    this.scores = new float[model.languages().size()];
  }

  /** Log-likelihood of the stretch per language, without the prior; changes with the next score. */
  float[] scores() {
    return scores;
  }

  /** How many n-grams of the model the stretch has. */
  int ngrams() {
    return ngrams;
  }

  /**
   * Scores a stretch, in lower case where capitals dominate it: the model has seen few capitals.
   *
   * @param from first code unit
   * @param to one past the last
   */
  void score(CleanText text, int from, int to) {
    Arrays.fill(scores, 0);
    state = 0;
    ngrams = 0;
    boolean lower = text.shouts(from, to);
    int at = from;
    while (at < to) {
      char unit = text.charAt(at++);
      int codePoint = unit;
      if (Character.isHighSurrogate(unit) && at < to && Character.isLowSurrogate(text.charAt(at))) {
        codePoint = Character.toCodePoint(unit, text.charAt(at++));
      }
      see(lower ? Character.toLowerCase(codePoint) : codePoint);
    }
  }

  /** Feeds a code point as UTF-8, which is what the model was trained on. */
  private void see(int codePoint) {
    if (codePoint < 0x80) {
      seeByte(codePoint);
    } else if (codePoint < 0x800) {
      seeByte(0xC0 | (codePoint >> 6));
      seeTail(codePoint, 0);
    } else if (codePoint < 0x10000) {
      seeByte(0xE0 | (codePoint >> 12));
      seeTail(codePoint, 6);
    } else {
      seeByte(0xF0 | (codePoint >> 18));
      seeTail(codePoint, 12);
    }
  }

  /** The bytes behind the first one, six bits each. */
  private void seeTail(int codePoint, int firstShift) {
    for (int shift = firstShift; shift >= 0; shift -= 6) {
      seeByte(0x80 | ((codePoint >> shift) & 0x3F));
    }
  }

  private void seeByte(int unsignedByte) {
    state = model.step(state, unsignedByte);
    ngrams += model.addTo(scores, state);
  }
}
