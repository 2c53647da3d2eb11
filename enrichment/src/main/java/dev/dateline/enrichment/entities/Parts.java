package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.entities.Page.Shape;

/** How the parts of a name hang together: hyphens, apostrophes, initials. */
final class Parts {

  private Parts() {}

  /** True when a part of a name can start at the token. */
  static boolean starts(Page page, int i) {
    return page.capital(i);
  }

  /**
   * One past the last token of the part that starts at {@code i}: "Jong-un", "D'Alema", "F." and
   * plain words.
   */
  static int end(Page page, int i, int limit) {
    int end = i + 1;
    while (end + 1 < limit && joined(page, end - 1)) {
      end += 2;
    }
    return initialWithDot(page, i, end, limit) ? end + 1 : end;
  }

  /** True when token {@code i}, a hyphen or apostrophe and a word stand without a gap. */
  private static boolean joined(Page page, int i) {
    var tokens = page.tokens();
    boolean tight = tokens.touchesNext(i) && tokens.touchesNext(i + 1);
    if (!tight || page.shape(i + 2) == Shape.NONE) {
      return false;
    }
    return page.isMark(i + 1, '-') || (page.isMark(i + 1, '\'') && elided(page, i));
  }

  /** "D'Alema", "O'Brien", "Guivarc'h", not "Obama's" and not the article of "L'Aquila". */
  private static boolean elided(Page page, int i) {
    if (page.capital(i + 2)) {
      return page.capital(i) && !page.is(i, Cue.COMMON);
    }
    return page.tokens().word(i + 2).equals("h");
  }

  private static boolean initialWithDot(Page page, int i, int end, int limit) {
    return end == i + 1
        && page.shape(i) == Shape.INITIAL
        && page.isMark(end, '.')
        && page.tokens().touchesNext(i)
        && end + 1 < limit
        && page.capital(end + 1);
  }
}
