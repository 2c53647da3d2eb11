package dev.dateline.enrichment.text;

import dev.dateline.enrichment.text.Tokens.Kind;

/**
 * Decides, token by token, where sentences begin. A stop alone ends nothing: what follows it
 * decides, so the decision falls at the first token behind the stop and its closing quotes.
 */
final class Sentences {

  private static final int NO_STOP = -1;

  private final PackedTokens.Builder tokens;
  private final Abbreviations abbreviations;

  /** The stop behind which a sentence may begin, and how much it says. */
  private int stop = NO_STOP;

  private int strength;

  Sentences(String text, PackedTokens.Builder tokens) {
    this.tokens = tokens;
    this.abbreviations = new Abbreviations(text, tokens);
  }

  /**
   * Sees the next token.
   *
   * @param token its number
   * @param first its first code point
   * @param newParagraph true when an empty line stands before it
   */
  void next(int token, int first, boolean newParagraph) {
    if (token == 0 || newParagraph) {
      tokens.openParagraph(token);
      stop = NO_STOP;
    } else if (stop != NO_STOP && !belongsToStop(token, first)) {
      if (begins(token, first)) {
        tokens.openSentence(token);
      }
      stop = NO_STOP;
    }
    seeStop(token, first);
  }

  /** Closing quotes and brackets, and more stops, stay with the stop they touch. */
  private boolean belongsToStop(int token, int first) {
    return tokens.touchesPrevious(token)
        && (Stops.strength(first) > Stops.NONE || Stops.closes(first, strength));
  }

  private void seeStop(int token, int first) {
    int seen = Stops.strength(first);
    if (seen == Stops.NONE) {
      return;
    }
    if (stop == NO_STOP) {
      stop = token;
      strength = seen;
    } else {
      // A second full stop makes an ellipsis: no abbreviation is written so.
      strength = Math.max(Math.max(strength, seen), Stops.CLEAR);
    }
  }

  private boolean begins(int token, int first) {
    if (strength == Stops.ABSOLUTE) {
      return true;
    }
    if (tokens.touchesPrevious(token) || goesOn(token, first)) {
      return false;
    }
    return strength == Stops.CLEAR || !abbreviations.endsAt(stop, token);
  }

  private boolean goesOn(int token, int first) {
    return tokens.is(Kind.WORD, token)
        ? Character.isLowerCase(first)
        : tokens.is(Kind.OTHER, token) && Stops.goesOn(first);
  }
}
