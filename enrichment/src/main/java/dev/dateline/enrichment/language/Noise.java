package dev.dateline.enrichment.language;

/** Tells addresses and codes from words. */
final class Noise {

  /** Hexadecimal letters alone make hardly any word this long. */
  private static final int HEX_LENGTH = 8;

  /** A word that changes from small to capital letters this often is encoded. */
  private static final int ENCODED_CHANGES = 3;

  /** No language written in plain letters has longer words in running text. */
  private static final int LONGEST_WORD = 45;

  private static final String[] DOMAINS = {".com", ".org", ".net", ".gov", ".edu", ".info"};

  private Noise() {}

  static boolean isAlphanumeric(char unit) {
    return isDigit(unit) || isLetter(unit);
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  private static boolean isLetter(char unit) {
    return (unit | 0x20) >= 'a' && (unit | 0x20) <= 'z';
  }

  /**
   * True when a run of characters without a space is a URL, a mail address, a handle, a hashtag.
   */
  static boolean isAddress(String text, int from, int to) {
    if (text.charAt(from) == '#' && to - from > 1) {
      return true;
    }
    for (int at = from; at < to; at++) {
      char unit = text.charAt(at);
      if (unit == '@' && at + 1 < to && isAlphanumeric(text.charAt(at + 1))) {
        return true;
      }
      if (unit == '.' && (isHost(text, from, at) || isDomain(text, at, to))) {
        return true;
      }
      if (unit == ':' && text.startsWith("://", at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHost(String text, int from, int dot) {
    return dot - 3 >= from && text.regionMatches(true, dot - 3, "www", 0, 3);
  }

  /** A dot that parts two labels: a known last one follows, or a path does. */
  private static boolean isDomain(String text, int dot, int to) {
    int end = dot + 1;
    while (end < to && isAlphanumeric(text.charAt(end))) {
      end++;
    }
    if (end - dot < 3) {
      return false;
    }
    if (end < to && text.charAt(end) == '/') {
      return true;
    }
    for (String domain : DOMAINS) {
      if (end - dot == domain.length() && text.regionMatches(true, dot, domain, 0, end - dot)) {
        return true;
      }
    }
    return false;
  }

  /** True when a run of plain letters and digits is an identifier, a hash, encoded bytes. */
  static boolean isCode(String text, int from, int to) {
    int letters = 0;
    int hexLetters = 0;
    int changes = 0;
    for (int at = from; at < to; at++) {
      char unit = text.charAt(at);
      letters += isLetter(unit) ? 1 : 0;
      hexLetters += isLetter(unit) && (unit | 0x20) <= 'f' ? 1 : 0;
      changes += at > from && isChange(text.charAt(at - 1), unit) ? 1 : 0;
    }
    int length = to - from;
    int digits = length - letters;
    return (letters > 0 && digits >= 2)
        || (length >= HEX_LENGTH && hexLetters == length)
        || changes >= ENCODED_CHANGES
        || length > LONGEST_WORD;
  }

  private static boolean isChange(char before, char after) {
    return before >= 'a' && before <= 'z' && after >= 'A' && after <= 'Z';
  }
}
