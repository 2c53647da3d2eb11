package dev.dateline.enrichment.text;

/**
 * A text cut into tokens and sentences, once, for all stages. Offsets are UTF-16 code units into
 * {@link #text()}; every token is a non-empty stretch of it by construction, white space belongs to
 * none. Immutable.
 */
public interface Tokens {

  /** What a token is made of. */
  enum Kind {
    /** Letters and the marks on them; an apostrophe or hyphen stands apart. */
    WORD,
    /** Decimal digits of any script, one unbroken run. */
    NUMBER,
    /** Anything else that shows: one punctuation mark or symbol, one emoji with its modifiers. */
    OTHER
  }

  /** The text, exactly as delivered. */
  String text();

  /** False when a budget ended before the text: the tokens are those of its beginning. */
  boolean whole();

  /** How many tokens there are. */
  int size();

  /** First code unit of token {@code i}. */
  int start(int i);

  /** One past the last code unit of token {@code i}. */
  int end(int i);

  /** What token {@code i} is made of. */
  Kind kind(int i);

  /** How many sentences there are; 0 only when there is no token. */
  int sentences();

  /** First token of sentence {@code s}. */
  int sentenceStart(int s);

  /** One past the last token of sentence {@code s}; also the first of the next. */
  int sentenceEnd(int s);

  /** The first token that starts at or after the offset; {@link #size()} when there is none. */
  int tokenAt(int offset);

  /** What the text says at token {@code i}. */
  default String word(int i) {
    return text().substring(start(i), end(i));
  }

  /** True when nothing, not even white space, stands between token {@code i} and the next one. */
  default boolean touchesNext(int i) {
    return i + 1 < size() && end(i) == start(i + 1);
  }
}
