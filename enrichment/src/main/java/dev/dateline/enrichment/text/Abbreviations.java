package dev.dateline.enrichment.text;

import dev.dateline.enrichment.text.Tokens.Kind;

/**
 * Tells a full stop that shortens a word, marks an initial or makes a number an ordinal from one
 * that ends a sentence. Holds for all languages at once, because tokens are cut without asking.
 */
final class Abbreviations {

  /** A starter shorter than this may be part of a name: {@code G. La Pira}. */
  private static final int CLEAR_STARTER = 3;

  /** Ordinals of days and centuries have at most this many digits. */
  private static final int ORDINAL_DIGITS = 2;

  private final String text;
  private final PackedTokens.Builder tokens;
  private final SentenceWords words = SentenceWords.get();

  Abbreviations(String text, PackedTokens.Builder tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * True when the full stop belongs to the word or number before it, so that the sentence goes on.
   *
   * @param stop token number of the full stop
   * @param next token number of what follows
   */
  boolean endsAt(int stop, int next) {
    int before = stop - 1;
    if (!tokens.touchesPrevious(stop)) {
      return false;
    }
    if (tokens.is(Kind.NUMBER, before)) {
      return isOrdinal(before, next);
    }
    return tokens.is(Kind.WORD, before) && shortens(before, next);
  }

  /** A day or century that stands alone, as in {@code 5. September}; not the end of a score. */
  private boolean isOrdinal(int number, int next) {
    return length(number) <= ORDINAL_DIGITS
        && !tokens.touchesPrevious(number)
        && !tokens.is(Kind.OTHER, next)
        && !starts(next, 1);
  }

  private boolean shortens(int word, int next) {
    if (length(word) == 1) {
      return !starts(next, isAcronym(word) ? 1 : CLEAR_STARTER);
    }
    return switch (role(word)) {
      case TITLE -> true;
      case NUMBERED -> tokens.is(Kind.NUMBER, next);
      case EITHER -> !starts(next, 1);
      case STARTER, NONE -> false;
    };
  }

  /** The role of a word; {@code l'on. Verdi} has one that English {@code on} lacks. */
  private SentenceWords.Role role(int word) {
    boolean elided = tokens.touchesPrevious(word) && isApostrophe(tokens.start(word) - 1);
    var role = elided ? words.role("'" + word(word)) : SentenceWords.Role.NONE;
    return role == SentenceWords.Role.NONE ? words.role(word(word)) : role;
  }

  private boolean isApostrophe(int at) {
    return text.charAt(at) == '\'' || text.charAt(at) == '’';
  }

  /** True for the last letter of {@code U.S.}: a full stop touches it on the left as well. */
  private boolean isAcronym(int letter) {
    return tokens.touchesPrevious(letter) && text.charAt(tokens.start(letter) - 1) == '.';
  }

  private boolean starts(int token, int minLength) {
    return length(token) >= minLength
        && tokens.is(Kind.WORD, token)
        && words.role(word(token)) == SentenceWords.Role.STARTER;
  }

  private int length(int token) {
    return tokens.end(token) - tokens.start(token);
  }

  private String word(int token) {
    return text.substring(tokens.start(token), tokens.end(token));
  }
}
