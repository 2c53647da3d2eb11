package dev.dateline.enrichment.text;

/** What a code point does to tokens. */
final class CharClass {

  /** White space, controls and invisible marks of direction: part of no token. */
  static final int BLANK = 0;

  /** Letters and letter-like numbers such as Ⅷ. */
  static final int LETTER = 1;

  /** Decimal digits of any script. */
  static final int DIGIT = 2;

  /** Combining marks and variation selectors: belong to what stands before them. */
  static final int MARK = 3;

  /** Invisible, and joins what stands on its two sides: soft hyphen, zero-width joiners, tags. */
  static final int JOINER = 4;

  /** All else: punctuation, symbols, private use, unassigned, unpaired surrogates. */
  static final int OTHER = 5;

  private static final byte[] ASCII = ascii();

  private CharClass() {}

  static int of(int codePoint) {
    return codePoint < ASCII.length ? ASCII[codePoint] : lookUp(codePoint);
  }

  private static byte[] ascii() {
    byte[] table = new byte[128];
    for (int c = 0; c < table.length; c++) {
      table[c] = (byte) lookUp(c);
    }
    return table;
  }

  private static int lookUp(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER ->
          LETTER;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          MARK;
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL ->
          BLANK;
      case Character.FORMAT -> format(codePoint);
      default -> OTHER;
    };
  }

  private static int format(int codePoint) {
    boolean joins =
        codePoint == 0x00AD
            || codePoint == 0x200C
            || codePoint == Clusters.ZERO_WIDTH_JOINER
            || codePoint == 0x2060
            || Clusters.isTag(codePoint);
    if (joins) {
      return JOINER;
    }
    return isVisibleFormat(codePoint) ? OTHER : BLANK;
  }

  /** Signs that Unicode calls format characters although they are drawn, such as ؀. */
  private static boolean isVisibleFormat(int codePoint) {
    return (codePoint >= 0x0600 && codePoint <= 0x0605)
        || codePoint == 0x06DD
        || codePoint == 0x070F
        || codePoint == 0x08E2;
  }

  /**
   * How many line ends a blank stands for: CR LF is one, a paragraph separator or form feed two.
   *
   * @param after offset just behind the blank
   */
  static int lineEnds(int blank, String text, int after) {
    return switch (blank) {
      case '\n', 0x0B, 0x85, 0x2028 -> 1;
      case '\r' -> after < text.length() && text.charAt(after) == '\n' ? 0 : 1;
      case '\f', 0x2029 -> 2;
      default -> 0;
    };
  }
}
