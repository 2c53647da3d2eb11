package dev.dateline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The latest articles, each in its latest version: so many and no more. When there is one more, the
 * one that came first goes. For many threads.
 */
final class RecentArticles {

  /** Newest first; those of one moment by their ids, so that pages neither lose nor repeat one. */
  static final Comparator<KnownArticle> NEWEST_FIRST =
      Comparator.comparingLong(KnownArticle::ingestedAt).reversed().thenComparing(KnownArticle::id);

  private final int most;
  private final Map<String, KnownArticle> byId = new LinkedHashMap<>();
  private List<KnownArticle> newestFirst = List.of();
  private boolean isSorted = true;
  private long lostUntil = Long.MIN_VALUE;

  /**
   * Remembers nothing yet.
   *
   * @param most articles to remember, at least 1
   */
  RecentArticles(int most) {
    this.most = most;
  }

  /**
   * Remembers an article in place of its version before.
   *
   * @return false when there was one before
   */
  synchronized boolean add(KnownArticle article) {
    boolean isNew = byId.remove(article.id()) == null;
    byId.put(article.id(), article);
    if (byId.size() > most) {
      var eldest = byId.values().iterator();
      lost(eldest.next().ingestedAt());
      eldest.remove();
    }
    isSorted = false;
    return isNew;
  }

  /** Forgets an article that is no more. */
  synchronized void remove(String id) {
    isSorted &= byId.remove(id) == null;
  }

  /** Takes note that articles ingested until that moment are not all remembered. */
  synchronized void lost(long ingestedAt) {
    lostUntil = Math.max(lostUntil, ingestedAt);
  }

  /** True when every article ingested since that moment is remembered. */
  synchronized boolean isCompleteSince(long moment) {
    return lostUntil < moment;
  }

  synchronized Optional<KnownArticle> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  synchronized int size() {
    return byId.size();
  }

  /** All of them, the one ingested last first; never changes. */
  synchronized List<KnownArticle> newestFirst() {
    if (!isSorted) {
      var sorted = new ArrayList<>(byId.values());
      sorted.sort(NEWEST_FIRST);
      newestFirst = sorted;
      isSorted = true;
    }
    return newestFirst;
  }

  int most() {
    return most;
  }
}
