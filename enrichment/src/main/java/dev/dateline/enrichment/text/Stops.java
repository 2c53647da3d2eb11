package dev.dateline.enrichment.text;

/** How strongly a mark says that a sentence ends, and which marks close or continue one. */
final class Stops {

  static final int NONE = 0;

  /** A full stop: may end an abbreviation or an ordinal number instead. */
  static final int UNSURE = 1;

  /** Ends a sentence unless the text goes on in lower case. */
  static final int CLEAR = 2;

  /** Ends a sentence whatever follows, even without a space. */
  static final int ABSOLUTE = 3;

  private Stops() {}

  static int strength(int mark) {
    return switch (mark) {
      case '.' -> UNSURE;
      case '!', '?', 0x2026, 0x203C, 0x2047, 0x2048, 0x2049 -> CLEAR; // … ‼ ⁇ ⁈ ⁉
      case 0x061F, 0x06D4, 0x0589, 0x1362, 0x104B -> CLEAR; // ؟ ۔ ։ ። ။
      case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61, 0x0964, 0x0965 -> ABSOLUTE; // 。 ！ ． ？ ｡ । ॥
      default -> NONE;
    };
  }

  /**
   * True when the mark, touching a stop, closes what the stop ended. Languages disagree on which
   * way a quotation mark faces, so before a space either way closes; East Asian text has no such
   * space, and there an opening mark opens.
   */
  static boolean closes(int mark, int strength) {
    return switch (Character.getType(mark)) {
      case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
      case Character.INITIAL_QUOTE_PUNCTUATION -> strength < ABSOLUTE;
      default -> mark == '"' || mark == '\'';
    };
  }

  /** True when the mark, behind a stop and a space, cannot stand at the head of a sentence. */
  static boolean goesOn(int mark) {
    return mark == ','
        || mark == ';'
        || mark == ':'
        || mark == 0x060C
        || Character.getType(mark) == Character.END_PUNCTUATION;
  }
}
