package dev.dateline.enrichment.dates;

import dev.dateline.enrichment.dates.grammar.Scan;
import dev.dateline.enrichment.dates.resources.Endings;
import dev.dateline.enrichment.dates.values.Direction;
import dev.dateline.enrichment.text.Tokens;

/**
 * Tells from the verbs around a place whether it looks back or ahead: the nearest one before it in
 * its sentence decides, then the nearest one after it.
 *
 * @param scan the text
 * @param endings verb endings of its language
 */
record Tense(Scan scan, Endings endings) {

  /** How many tokens a verb may stand away. */
  private static final int REACH = 10;

  /**
   * Where the sentence looks.
   *
   * @param first first token of its sentence
   * @param start first token of the expression
   * @param end one past its last token
   * @param last one past the last token of its sentence
   */
  Direction around(int first, int start, int end, int last) {
    int before = 0;
    int from = Math.max(first, start - REACH);
    for (int i = start - 1; i >= from && before == 0 && scan.continues(i + 1); i--) {
      before = cue(i);
    }
    int to = Math.min(last, end + REACH);
    for (int i = end; i < to && before == 0 && scan.continues(i); i++) {
      before = cue(i);
    }
    return Direction.of(before);
  }

  private int cue(int i) {
    int cue = scan.cue(i);
    if (cue != 0) {
      return cue;
    }
    Tokens tokens = scan.tokens();
    return tokens.kind(i) == Tokens.Kind.WORD
        ? endings.tense(tokens.text(), tokens.start(i), tokens.end(i))
        : 0;
  }
}
