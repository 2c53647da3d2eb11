package dev.dateline.replay.diff;

/**
 * A stretch of a text with some text around it, cut so that no character is torn: neither a
 * surrogate pair nor a letter from the marks that combine with it.
 *
 * @param before text before the stretch
 * @param marked the stretch
 * @param after text behind it
 * @param cutBefore whether the text goes on before {@code before}
 * @param cutAfter whether it goes on behind {@code after}
 */
public record Excerpt(
    String before, String marked, String after, boolean cutBefore, boolean cutAfter) {

  /** Looked at for a blank, so that whole words are left where that costs little. */
  private static final int WORD = 12;

  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /**
   * The stretch from {@code start} to {@code end} with up to {@code context} UTF-16 code units on
   * either side.
   */
  public static Excerpt of(String text, int start, int end, int context) {
    int from = start - context <= 0 ? 0 : left(text, start - context, start);
    int to = end + context >= text.length() ? text.length() : right(text, end + context, end);
    return new Excerpt(
        text.substring(from, start),
        text.substring(start, end),
        text.substring(end, to),
        from > 0,
        to < text.length());
  }

  /** Whether a text may be cut at an index without tearing a character. */
  public static boolean isCharacterBoundary(String text, int index) {
    if (index <= 0 || index >= text.length()) {
      return true;
    }
    int next = text.codePointAt(index);
    return !Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index))
        && !combines(next)
        && text.codePointBefore(index) != ZERO_WIDTH_JOINER;
  }

  /** The first good cut at or behind {@code index}. */
  private static int left(String text, int index, int limit) {
    for (int at = index; at < Math.min(limit, index + WORD); at++) {
      if (Character.isWhitespace(text.charAt(at)) && isCharacterBoundary(text, at + 1)) {
        return at + 1;
      }
    }
    int at = index;
    while (at < limit && !isCharacterBoundary(text, at)) {
      at++;
    }
    return at;
  }

  /** The last good cut at or before {@code index}. */
  private static int right(String text, int index, int limit) {
    for (int at = index; at > Math.max(limit, index - WORD); at--) {
      if (Character.isWhitespace(text.charAt(at)) && isCharacterBoundary(text, at)) {
        return at;
      }
    }
    int at = index;
    while (at > limit && !isCharacterBoundary(text, at)) {
      at--;
    }
    return at;
  }

  private static boolean combines(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> codePoint == ZERO_WIDTH_JOINER || isSkinTone(codePoint);
    };
  }

  private static boolean isSkinTone(int codePoint) {
    return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
  }
}
