package dev.dateline.local;

import dev.dateline.schema.EnrichedArticle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings enriched articles into the order in which they were published. Partitions overtake each
 * other; people who gave three files want to read them in that order.
 */
final class Deliveries {

  private final Consumer<? super EnrichedArticle> reader;
  private final Deque<String> order = new ArrayDeque<>();
  private final Map<String, Deque<EnrichedArticle>> waiting = new HashMap<>();
  private long arrived;

  /** Deliveries to {@code reader}, which is called by whoever makes an article due. */
  Deliveries(Consumer<? super EnrichedArticle> reader) {
    this.reader = reader;
  }

  /** An article is about to be published. */
  synchronized void expect(String id) {
    order.addLast(id);
  }

  /** An article came out. */
  synchronized void arrive(EnrichedArticle article) {
    var id = article.getArticle().getId();
    waiting.computeIfAbsent(id, unused -> new ArrayDeque<>()).addLast(article);
    arrived++;
    while (!order.isEmpty() && deliver(order.peekFirst())) {
      order.removeFirst();
    }
  }

  /** How many came out. */
  synchronized long arrived() {
    return arrived;
  }

  /** Nothing more will come: delivers what waits for articles that never came out. */
  synchronized void finish() {
    order.forEach(this::deliver);
    order.clear();
  }

  private boolean deliver(String id) {
    var articles = waiting.getOrDefault(id, new ArrayDeque<>());
    if (articles.isEmpty()) {
      return false;
    }
    reader.accept(articles.removeFirst());
    return true;
  }
}
