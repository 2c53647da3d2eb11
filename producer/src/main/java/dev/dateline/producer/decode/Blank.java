package dev.dateline.producer.decode;

/** What counts as blank: white space of any script, byte order marks and zero-width spaces. */
final class Blank {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char WORD_JOINER = '\u2060';

  private Blank() {}

  static boolean is(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == BYTE_ORDER_MARK
        || c == ZERO_WIDTH_SPACE
        || c == WORD_JOINER;
  }

  /** The first offset at or after {@code from} that is not blank, or the length. */
  static int skip(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && is(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The end of {@code text[start, end)} without trailing blanks. */
  static int trim(CharSequence text, int start, int end) {
    int at = end;
    while (at > start && is(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Whether a reader would see nothing at all: blanks and control characters only. */
  static boolean showsNothing(CharSequence text) {
    return text.chars().allMatch(c -> is((char) c) || Character.isISOControl(c));
  }

  /** The text with every run of blanks as one space, and none at the ends. */
  static String collapse(CharSequence text) {
    var collapsed = new StringBuilder(text.length());
    for (int i = Blank.skip(text, 0); i < text.length(); i++) {
      if (!is(text.charAt(i))) {
        collapsed.append(text.charAt(i));
      } else if (collapsed.charAt(collapsed.length() - 1) != ' ') {
        collapsed.append(' ');
      }
    }
    return collapsed.toString().stripTrailing();
  }
}
