package dev.dateline.enrichment.entities.lists;

import dev.dateline.enrichment.text.Tokenizer;
import dev.dateline.enrichment.text.Tokens;
import java.util.Arrays;

/**
 * Words and phrases as 64-bit numbers, computed from the text in place, so that looking a word up
 * builds no string. Typographic apostrophes and hyphens count as the plain ones.
 */
public final class Hashes {

  private static final long SEED = 0xCBF29CE484222325L;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** Up to here, letters are parted by spaces alone and carry no marks. */
  private static final char LAST_PLAIN = '\u024F';

  private static final int ASCII = 0x80;
  private static final char[] FOLDED = folds();

  private Hashes() {}

  /** The number of a stretch of text, as it is written. */
  public static long exact(String text, int start, int end) {
    long hash = SEED;
    for (int i = start; i < end; i++) {
      hash = mix(hash, plain(text.charAt(i)));
    }
    return hash;
  }

  /** The number of a stretch of text in lower case, whatever the default locale. */
  public static long lower(String text, int start, int end) {
    long hash = SEED;
    for (int i = start; i < end; i++) {
      hash = mix(hash, folded(text.charAt(i)));
    }
    return hash;
  }

  /** The number of a stretch of text with a capital first and small letters behind. */
  public static long capitalised(String text, int start, int end) {
    long hash = SEED;
    for (int i = start; i < end; i++) {
      char c = plain(text.charAt(i));
      hash = mix(hash, i == start ? Character.toUpperCase(c) : Character.toLowerCase(c));
    }
    return hash;
  }

  /** The number of a word. */
  public static long exact(String word) {
    return exact(word, 0, word.length());
  }

  /** The number of a phrase that goes on with {@code word}; 0 starts one. */
  public static long join(long phrase, long word) {
    return mix(phrase, word);
  }

  /** The number of a phrase's words {@code from} to {@code to}. */
  public static long phrase(Tokens tokens, int from, int to) {
    return phrase(words(tokens, from, to));
  }

  /** The number of a phrase of those words. */
  static long phrase(long[] words) {
    long hash = 0;
    for (long word : words) {
      hash = join(hash, word);
    }
    return hash;
  }

  /** The numbers of the tokens {@code from} to {@code to}. */
  static long[] words(Tokens tokens, int from, int to) {
    long[] words = new long[to - from];
    for (int i = from; i < to; i++) {
      words[i - from] = exact(tokens.text(), tokens.start(i), tokens.end(i));
    }
    return words;
  }

  /** The numbers of a name's tokens. Most names are letters and spaces, which need no tokenizer. */
  static long[] words(String name) {
    if (!isPlain(name)) {
      var tokens = Tokenizer.tokenize(name);
      return words(tokens, 0, tokens.size());
    }
    long[] words = new long[(name.length() + 1) / 2];
    int count = 0;
    int start = 0;
    for (int at = 0; at <= name.length(); at++) {
      if (at == name.length() || name.charAt(at) == ' ') {
        if (at > start) {
          words[count++] = exact(name, start, at);
        }
        start = at + 1;
      }
    }
    return Arrays.copyOf(words, count);
  }

  private static boolean isPlain(String name) {
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (c != ' ' && (c > LAST_PLAIN || !Character.isLetter(c))) {
        return false;
      }
    }
    return true;
  }

  private static long mix(long hash, long value) {
    long mixed = (hash ^ value) * PRIME;
    return mixed ^ (mixed >>> 29);
  }

  /** The character that a character counts as where case does not matter. */
  public static char folded(char c) {
    return c < FOLDED.length ? FOLDED[c] : Character.toLowerCase(plain(c));
  }

  private static char[] folds() {
    char[] folds = new char[ASCII];
    for (char c = 0; c < ASCII; c++) {
      folds[c] = Character.toLowerCase(plain(c));
    }
    return folds;
  }

  /** The character that a typographic one counts as. */
  public static char plain(char c) {
    if (c < ASCII) {
      return c == '`' ? '\'' : c;
    }
    return switch (c) {
      case '\u2019', '\u2018', '\u02BC' -> '\'';
      case '\u2010', '\u2011', '\u2013' -> '-';
      default -> c;
    };
  }
}
