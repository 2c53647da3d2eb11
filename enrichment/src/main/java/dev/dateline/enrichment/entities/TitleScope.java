package dev.dateline.enrichment.entities;

/**
 * Remembers, while a sentence is read, whether a title still waits for its person: "ministro della
 * Difesa russo" and "presidente della Corea del Nord," do.
 */
final class TitleScope {

  private static final int REACH = 9;

  private int left;
  private boolean linked;
  private boolean comma;

  /** Reads a token that is part of no mention. */
  void read(Page page, int i) {
    if (page.is(i, Cue.TITLE)) {
      left = REACH;
      linked = false;
      comma = false;
    } else if (left > 0) {
      follow(page, i);
    }
  }

  private void follow(Page page, int i) {
    left--;
    if (page.is(i, Cue.PORTFOLIO) || page.is(i, Cue.DEMONYM)) {
      linked = false;
    } else if (page.is(i, Cue.ARTICLE)) {
      linked = true;
    } else if (page.isMark(i, ',') && !comma) {
      comma = true;
      linked = false;
    } else if (!page.isMark(i, '.') && !(page.isMark(i, '\'') && linked)) {
      close();
    }
  }

  /** Reads a mention: a place or body that the title rules keeps it waiting. */
  void read(Mention mention) {
    if (mention.type() == EntityType.PERSON || !linked) {
      close();
    }
    linked = false;
  }

  void close() {
    left = 0;
  }

  /** True when a name of so many parts, standing here, is the titled person's. */
  boolean names(int parts) {
    return left > 0 && !linked && parts >= (comma ? 2 : 1);
  }
}
