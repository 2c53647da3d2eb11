package dev.dateline.enrichment.language;

import java.text.Normalizer;
import java.util.Map;

/** Character references of HTML: letters are decoded, all others are a gap. */
final class CharacterEntities {

  private static final int LONGEST = 12;

  /** Accents by the name that follows a letter in an entity, as in the one for è. */
  private static final Map<String, String> ACCENTS =
      Map.of(
          "grave", "\u0300",
          "acute", "\u0301",
          "circ", "\u0302",
          "tilde", "\u0303",
          "uml", "\u0308",
          "ring", "\u030A",
          "caron", "\u030C",
          "cedil", "\u0327");

  private static final Map<String, String> LETTERS =
      Map.of("szlig", "ß", "aelig", "æ", "oslash", "ø", "oelig", "œ", "rsquo", "’", "apos", "'");

  private CharacterEntities() {}

  /** Offset behind the reference at {@code at}; {@code at} when there is none. */
  static int end(String text, int at, int limit) {
    int to = at + 1;
    int last = Math.min(limit, at + LONGEST);
    while (to < last && (Noise.isAlphanumeric(text.charAt(to)) || text.charAt(to) == '#')) {
      to++;
    }
    return to > at + 1 && to < last && text.charAt(to) == ';' ? to + 1 : at;
  }

  static void append(String text, int from, int to, CleanText out) {
    String name = text.substring(from + 1, to - 1);
    String decoded = name.charAt(0) == '#' ? numeric(name.substring(1)) : named(name);
    if (decoded.isBlank()) {
      out.gap();
    } else {
      out.append(decoded, 0, decoded.length());
    }
  }

  private static String named(String name) {
    String accent = ACCENTS.get(name.substring(1));
    if (accent != null) {
      return Normalizer.normalize(name.charAt(0) + accent, Normalizer.Form.NFC);
    }
    return LETTERS.getOrDefault(name, " ");
  }

  private static String numeric(String digits) {
    try {
      boolean hex = digits.startsWith("x") || digits.startsWith("X");
      int code = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
      return Character.isValidCodePoint(code) ? Character.toString(code) : " ";
    } catch (NumberFormatException notANumber) {
      return " ";
    }
  }
}
