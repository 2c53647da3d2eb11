package dev.dateline.enrichment.text;

import dev.dateline.enrichment.text.Tokens.Kind;

/**
 * Cuts any text into tokens and sentences in one pass, in time linear in its length.
 *
 * <p>Nothing is copied and nothing is normalised, so a span can only ever point at what the text
 * says there; a surrogate pair is never split and an unpaired surrogate is a token of its own.
 */
public final class Tokenizer {

  private final String text;
  private final PackedTokens.Builder tokens;
  private final Sentences sentences;

  private final int mostTokens;

  /** Line ends since the last token; two make a paragraph. */
  private int lineEnds;

  private Tokenizer(String text, int mostTokens) {
    this.text = text;
    this.mostTokens = mostTokens;
    this.tokens = new PackedTokens.Builder(text);
    this.sentences = new Sentences(text, tokens);
  }

  /**
   * The tokens and sentences of a text.
   *
   * @param text any text, also empty, also not well-formed UTF-16
   */
  public static Tokens tokenize(String text) {
    return tokenize(text, TextBudget.NONE);
  }

  /**
   * The same of a text's beginning, as far as a budget reaches: up to the last paragraph that fits,
   * or sentence where a paragraph is longer than a quarter of it, or token. It is as if the text
   * ended there, but that {@link Tokens#text()} is all of it.
   *
   * @param text any text
   */
  public static Tokens tokenize(String text, TextBudget budget) {
    return new Tokenizer(budget.beginning(text), budget.tokens()).run(text);
  }

  private Tokens run(String whole) {
    int at = 0;
    while (at < text.length() && tokens.size() <= mostTokens) {
      at = next(at);
    }
    boolean ended = at == whole.length() && tokens.size() <= mostTokens;
    return ended ? tokens.build() : tokens.buildBeginningOf(whole);
  }

  private int next(int at) {
    int codePoint = text.codePointAt(at);
    int after = at + Character.charCount(codePoint);
    return switch (CharClass.of(codePoint)) {
      case CharClass.BLANK -> blank(codePoint, after);
      case CharClass.JOINER -> after;
      case CharClass.LETTER -> add(Kind.WORD, codePoint, at, endOfWord(codePoint, after));
      case CharClass.DIGIT -> number(codePoint, at, after);
      default -> add(Kind.OTHER, codePoint, at, Clusters.end(text, codePoint, after));
    };
  }

  private int blank(int codePoint, int after) {
    lineEnds += CharClass.lineEnds(codePoint, text, after);
    return after;
  }

  /** Adds a token; returns where it ends. */
  private int add(Kind kind, int first, int start, int end) {
    int token = tokens.add(kind, start, end);
    sentences.next(token, first, lineEnds > 1);
    lineEnds = 0;
    return end;
  }

  /** Digits, unless they are a keycap emoji: a digit under a drawn key. */
  private int number(int codePoint, int start, int after) {
    int keycap = Clusters.endOfKeycap(text, after);
    if (keycap > after) {
      return add(Kind.OTHER, codePoint, start, keycap);
    }
    int end = after;
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (CharClass.of(next) != CharClass.DIGIT) {
        break;
      }
      end += Character.charCount(next);
    }
    return add(Kind.NUMBER, codePoint, start, end);
  }

  /**
   * Letters of one kind of writing with their marks. An invisible joiner (soft hyphen, zero-width
   * joiner) belongs to the word only between two of its letters, so no surface ends in one.
   */
  private int endOfWord(int first, int after) {
    int writing = Writing.of(first);
    int end = after;
    int at = after;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      int kind = CharClass.of(codePoint);
      boolean inside =
          kind == CharClass.MARK
              || (kind == CharClass.LETTER && Writing.continues(writing, codePoint));
      if (!inside && kind != CharClass.JOINER) {
        break;
      }
      at += Character.charCount(codePoint);
      if (inside) {
        end = at;
      }
    }
    return end;
  }
}
