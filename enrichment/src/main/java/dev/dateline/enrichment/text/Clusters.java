package dev.dateline.enrichment.text;

/** Where a symbol ends that is written with several code points: emoji, flags, keycaps. */
final class Clusters {

  static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int ENCLOSING_KEYCAP = 0x20E3;

  private Clusters() {}

  /**
   * End of the symbol whose first code point is given, with its marks, skin tone, tags and whatever
   * is joined to it.
   *
   * @param after offset just behind the first code point
   */
  static int end(String text, int first, int after) {
    int end = isRegional(first) ? endOfFlag(text, after) : after;
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (belongs(next)) {
        end += Character.charCount(next);
      } else if (next == ZERO_WIDTH_JOINER && isSymbol(text, end + 1)) {
        end += 1 + Character.charCount(text.codePointAt(end + 1));
      } else {
        break;
      }
    }
    return end;
  }

  /** Offset behind a keycap mark that starts at {@code after}; {@code after} when there is none. */
  static int endOfKeycap(String text, int after) {
    int at = is(text, after, EMOJI_STYLE) ? after + 1 : after;
    return is(text, at, ENCLOSING_KEYCAP) ? at + 1 : after;
  }

  /** Invisible letters that spell a region behind a black flag, such as Scotland's. */
  static boolean isTag(int codePoint) {
    return codePoint >= 0xE0020 && codePoint <= 0xE007F;
  }

  private static boolean belongs(int codePoint) {
    return CharClass.of(codePoint) == CharClass.MARK || isSkinTone(codePoint) || isTag(codePoint);
  }

  private static int endOfFlag(String text, int after) {
    boolean pair = after < text.length() && isRegional(text.codePointAt(after));
    return pair ? after + 2 : after;
  }

  private static boolean isSymbol(String text, int at) {
    return at < text.length() && Character.getType(text.codePointAt(at)) == Character.OTHER_SYMBOL;
  }

  private static boolean isSkinTone(int codePoint) {
    return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
  }

  private static boolean isRegional(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  private static boolean is(String text, int at, int unit) {
    return at < text.length() && text.charAt(at) == unit;
  }
}
