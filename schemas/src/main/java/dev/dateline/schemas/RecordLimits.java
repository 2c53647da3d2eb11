package dev.dateline.schemas;

/**
 * The sizes that producer, topics, broker and consumers agree on, in bytes. One place, because two
 * limits that differ are a record that is accepted here and lost there.
 */
public final class RecordLimits {

  /** Largest text of one article, in UTF-8; a larger one is rejected, by name and size. */
  public static final int ARTICLE_TEXT = 8 << 20;

  /** Largest record of the article topic: the text and its metadata. */
  public static final int ARTICLE_RECORD = ARTICLE_TEXT + (1 << 20);

  /** Largest record of every other topic: an article with all its annotations. */
  public static final int ANY_RECORD = 32 << 20;

  private RecordLimits() {}
}
