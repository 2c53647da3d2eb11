package dev.dateline.producer.publish;

import dev.dateline.schema.Article;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Remembers the content last sent for each article id, for at least the last {@code generation} ids
 * and at most twice as many: an old half is dropped when the young one is full. About 110 bytes an
 * id. Thread-safe.
 */
public final class SentArticles {

  /** Half a million ids, so at most 1,000,000 and 110 MB; a small run uses little. */
  public static final int GENERATION = 500_000;

  private final int generation;
  private Map<UUID, UUID> young = new HashMap<>();
  private Map<UUID, UUID> old = new HashMap<>();

  /**
   * Remembers nothing yet.
   *
   * @param generation ids remembered at least, more than 0
   */
  public SentArticles(int generation) {
    this.generation = generation;
  }

  /** Remembers the article as sent; false when just this content was sent before. */
  public synchronized boolean add(Article article) {
    var id = UUID.fromString(article.getId());
    var content = ContentHash.of(article);
    var before = young.getOrDefault(id, old.get(id));
    if (content.equals(before)) {
      return false;
    }
    if (young.size() >= generation && !young.containsKey(id)) {
      old = young;
      young = new HashMap<>();
    }
    young.put(id, content);
    return true;
  }

  /** Forgets an article that was sent but not taken. */
  public synchronized void forget(Article article) {
    var id = UUID.fromString(article.getId());
    young.remove(id);
    old.remove(id);
  }
}
