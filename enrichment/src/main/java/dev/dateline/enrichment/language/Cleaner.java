package dev.dateline.enrichment.language;

/**
 * Copies a text without markup, addresses and codes, so that only what somebody wrote in a language
 * votes. One pass, linear.
 */
final class Cleaner {

  private final String text;
  private final int end;
  private final CleanText out;
  private final Markup markup;

  private Cleaner(String text, int end, CleanText out) {
    this.text = text;
    this.end = end;
    this.out = out;
    this.markup = new Markup(text, end);
  }

  /** The whole text, cleaned. */
  static CleanText clean(String text) {
    var out = new CleanText(text.length());
    clean(text, 0, text.length(), out);
    return out;
  }

  /** Cleans a stretch of a text onto the end of {@code out}. */
  static void clean(String text, int from, int to, CleanText out) {
    new Cleaner(text, to, out).run(from);
  }

  private void run(int from) {
    int at = from;
    while (at < end) {
      char unit = text.charAt(at);
      at = isChunk(unit) ? chunk(at) : single(at, unit);
    }
  }

  private int single(int at, char unit) {
    int after = unit == '<' ? markup.end(at) : at;
    if (after > at) {
      out.gap();
      return after;
    }
    if (unit <= ' ' || Character.isWhitespace(unit) || Character.isSpaceChar(unit)) {
      out.gap();
    } else {
      out.append(unit);
    }
    return at + 1;
  }

  /** A run of plain characters between spaces, quotes and tags: a word, an address, a code. */
  private int chunk(int from) {
    int to = from + 1;
    while (to < end && isChunk(text.charAt(to))) {
      to++;
    }
    if (Noise.isAddress(text, from, to)) {
      out.gap();
    } else {
      copy(from, to);
    }
    return to;
  }

  private static boolean isChunk(char unit) {
    return unit > ' ' && unit < 0x7F && unit != '<' && unit != '>' && unit != '"';
  }

  private void copy(int from, int to) {
    int at = from;
    while (at < to) {
      char unit = text.charAt(at);
      if (unit == '&') {
        at = entity(at, to);
      } else if (Noise.isAlphanumeric(unit)) {
        at = piece(at, to);
      } else {
        out.append(unit);
        at++;
      }
    }
  }

  private int entity(int at, int to) {
    int after = CharacterEntities.end(text, at, to);
    if (after > at) {
      CharacterEntities.append(text, at, after, out);
      return after;
    }
    out.append('&');
    return at + 1;
  }

  private int piece(int from, int limit) {
    int to = from + 1;
    while (to < limit && Noise.isAlphanumeric(text.charAt(to))) {
      to++;
    }
    if (Noise.isCode(text, from, to) && !joinsLetter(from - 1) && !joinsLetter(to)) {
      out.gap();
    } else {
      out.append(text, from, to);
    }
    return to;
  }

  /** A letter beyond ASCII beside a piece makes it part of a word. */
  private boolean joinsLetter(int at) {
    return at >= 0 && at < end && text.charAt(at) >= 0x80 && Character.isLetter(text.charAt(at));
  }
}
