package dev.dateline.replay.diff;

import java.util.List;
import java.util.PriorityQueue;

/** Keeps the articles that differ most, so many and no more. Used by one thread. */
final class WorstArticles {

  private final int size;
  private final PriorityQueue<ArticleDiff> mildestFirst =
      new PriorityQueue<>(ArticleDiff.WORST_FIRST.reversed());

  WorstArticles(int size) {
    this.size = size;
  }

  void offer(ArticleComparison compared) {
    boolean full = mildestFirst.size() >= size;
    if (full && (size == 0 || mildest() > compared.changes().size())) {
      return; // Most are: nothing is copied for them.
    }
    mildestFirst.add(ArticleDiff.of(compared));
    if (mildestFirst.size() > size) {
      mildestFirst.remove();
    }
  }

  List<ArticleDiff> worstFirst() {
    return mildestFirst.stream().sorted(ArticleDiff.WORST_FIRST).toList();
  }

  private int mildest() {
    return mildestFirst.element().changes().size();
  }
}
