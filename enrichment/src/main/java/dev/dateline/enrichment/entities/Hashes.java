package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.text.Tokenizer;
import dev.dateline.enrichment.text.Tokens;

/**
 * Words and phrases as 64-bit numbers, computed from the text in place, so that looking a word up
 * builds no string. Typographic apostrophes and hyphens count as the plain ones.
 */
final class Hashes {

  private static final long SEED = 0xCBF29CE484222325L;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private Hashes() {}

  /** The number of a stretch of text, as it is written. */
  static long exact(String text, int start, int end) {
    long hash = SEED;
    for (int i = start; i < end; i++) {
      hash = mix(hash, plain(text.charAt(i)));
    }
    return hash;
  }

  /** The number of a stretch of text in lower case, whatever the default locale. */
  static long lower(String text, int start, int end) {
    long hash = SEED;
    for (int i = start; i < end; i++) {
      hash = mix(hash, Character.toLowerCase(plain(text.charAt(i))));
    }
    return hash;
  }

  /** The number of a word. */
  static long exact(String word) {
    return exact(word, 0, word.length());
  }

  /** The number of a phrase that goes on with {@code word}; 0 starts one. */
  static long join(long phrase, long word) {
    return mix(phrase, word);
  }

  /** The number of a phrase's words {@code from} to {@code to}. */
  static long phrase(Tokens tokens, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = join(hash, exact(tokens.text(), tokens.start(i), tokens.end(i)));
    }
    return hash;
  }

  /** The tokens of a name in a resource. */
  static Tokens tokens(String name) {
    return Tokenizer.tokenize(name);
  }

  private static long mix(long hash, long value) {
    long mixed = (hash ^ value) * PRIME;
    return mixed ^ (mixed >>> 29);
  }

  static char plain(char c) {
    return switch (c) {
      case '\u2019', '\u2018', '\u02BC', '`' -> '\'';
      case '\u2010', '\u2011', '\u2013' -> '-';
      default -> c;
    };
  }
}
