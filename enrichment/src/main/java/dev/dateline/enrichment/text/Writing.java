package dev.dateline.enrichment.text;

/**
 * Kinds of writing that part words where no space does. Chinese and Japanese write without spaces:
 * there each ideograph is a word, and kana end where another kind of writing begins.
 */
final class Writing {

  private static final int SPACED = 0;
  private static final int IDEOGRAPHS = 1;
  private static final int HIRAGANA = 2;
  private static final int KATAKANA = 3;

  /** Before it no script of these kinds has a letter. */
  private static final int FIRST_UNSPACED = 0x2E80;

  /** Lengthens a vowel in either kana. */
  private static final int LONG_VOWEL = 0x30FC;

  private Writing() {}

  static int of(int letter) {
    if (letter < FIRST_UNSPACED) {
      return SPACED;
    }
    if (letter >= 0x3040 && letter <= 0x309F) {
      return HIRAGANA;
    }
    if (isKatakana(letter)) {
      return KATAKANA;
    }
    return Character.isIdeographic(letter) ? IDEOGRAPHS : SPACED;
  }

  /** True when the letter goes on with a word of that writing. */
  static boolean continues(int writing, int letter) {
    if (writing == IDEOGRAPHS) {
      return false;
    }
    return of(letter) == writing || (letter == LONG_VOWEL && writing == HIRAGANA);
  }

  private static boolean isKatakana(int letter) {
    return (letter >= 0x30A0 && letter <= 0x30FF)
        || (letter >= 0x31F0 && letter <= 0x31FF)
        || (letter >= 0xFF66 && letter <= 0xFF9F);
  }
}
