package dev.dateline.enrichment.language;

/** What of a text is looked at: all of it, or pieces spread evenly over a very long one. */
final class Excerpt {

  /** Up to this many UTF-16 units the whole text is read. */
  private static final int WHOLE = 32_000;

  private static final int PIECES = 32;
  private static final int PIECE = 1_000;

  private Excerpt() {}

  /** A clean copy of the text, or of pieces of it; bounded in length and in the time it takes. */
  static CleanText of(String text) {
    if (text.length() <= WHOLE) {
      return Cleaner.clean(text);
    }
    var out = new CleanText(PIECES * PIECE);
    for (int piece = 0; piece < PIECES; piece++) {
      int from = (int) ((long) (text.length() - PIECE) * piece / (PIECES - 1));
      Cleaner.clean(text, from, from + PIECE, out);
      out.gap();
    }
    return out;
  }
}
