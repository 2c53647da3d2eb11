package dev.dateline.enrichment.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a text is written with. Decides whether there is anything to ask a model about: a model
 * names a language for digits and noise too.
 */
final class Letters {

  private static final int FEWEST = 4;
  private static final int FEWEST_DIFFERENT = 3;
  private static final int FEWEST_IDEOGRAPHS = 2;

  /** Share of what shows that must be letters, unless there are many. */
  private static final double LETTER_SHARE = 0.3;

  private static final int MANY = 400;

  /** Share of the letters that one script must have: even mixed text is mostly in one. */
  private static final double SCRIPT_SHARE = 0.5;

  /** No language in Latin letters has accents on most of them. */
  private static final double ACCENTED_SHARE = 0.6;

  /** The letters a, e, i, o, u and y by their last five bits. */
  private static final int VOWELS = bits("aeiouy");

  /**
   * Every language in Latin letters has at least this share of vowels, accented letters taken in.
   */
  private static final double VOWEL_SHARE = 0.2;

  private static final int ENOUGH_FOR_VOWELS = 12;

  /** A syllable or ideograph says as much as this many letters. */
  private static final int SYLLABLE = 3;

  private final Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
  private long seenLatin;
  private int latin;
  private int accented;
  private int vowels;
  private int letters;
  private int shown;

  Letters(CleanText text) {
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      see(codePoint);
      at += Character.charCount(codePoint);
    }
    add(UnicodeScript.LATIN, latin);
  }

  private static int bits(String letters) {
    return letters.chars().map(letter -> 1 << (letter & 0x1F)).sum();
  }

  private void see(int codePoint) {
    if (codePoint == ' ') {
      return;
    }
    shown++;
    if (codePoint < 0x250) {
      seeLatin(codePoint);
    } else if (Character.isLetter(codePoint)) {
      UnicodeScript script = script(codePoint);
      int weight = script == UnicodeScript.HAN ? SYLLABLE : 1;
      letters += weight;
      shown += weight - 1;
      add(script, weight);
    } else if (Character.getType(codePoint) == Character.NON_SPACING_MARK
        || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK) {
      shown--;
    }
  }

  private void seeLatin(int codePoint) {
    if (codePoint < 0x80) {
      seePlain(codePoint);
    } else if (Character.isLetter(codePoint)) {
      letters++;
      latin++;
      accented++;
      vowels++;
      seenLatin |= 1L << (codePoint & 0x1F);
    }
  }

  private void seePlain(int ascii) {
    int last = ascii & 0x1F;
    if (ascii >= 'A' && last >= 1 && last <= 26) {
      letters++;
      latin++;
      vowels += (VOWELS >> last) & 1;
      seenLatin |= 1L << last;
    }
  }

  private void add(UnicodeScript script, int count) {
    if (count > 0) {
      scripts.merge(script, count, Integer::sum);
    }
  }

  /** Japanese and Korean mix scripts; they count as Han here. */
  private static UnicodeScript script(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    return switch (script) {
      case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> UnicodeScript.HAN;
      default -> script;
    };
  }

  /** The script most letters are in. */
  UnicodeScript script() {
    return scripts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.UNKNOWN);
  }

  /** True when this can be language at all. */
  boolean speak() {
    UnicodeScript script = script();
    int ofScript = scripts.getOrDefault(script, 0);
    boolean enough =
        script == UnicodeScript.HAN
            ? ofScript >= FEWEST_IDEOGRAPHS * SYLLABLE
            : ofScript >= FEWEST && (script != UnicodeScript.LATIN || isVaried());
    return enough
        && (letters >= MANY || letters >= LETTER_SHARE * shown)
        && ofScript >= SCRIPT_SHARE * letters
        && accented <= Math.max(2, ACCENTED_SHARE * latin);
  }

  private boolean isVaried() {
    return Long.bitCount(seenLatin) >= FEWEST_DIFFERENT
        && (latin < ENOUGH_FOR_VOWELS || vowels >= VOWEL_SHARE * latin);
  }
}
