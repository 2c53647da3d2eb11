package dev.dateline.page;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps one of equal values, which many articles share. Forgets all of them when they are too many:
 * then the next ones are kept anew, and nothing but memory depends on it. For one thread.
 *
 * @param <T> type of the values
 */
final class Pool<T> {

  private final Map<T, T> values = new HashMap<>();
  private final int most;

  Pool(int most) {
    this.most = most;
  }

  /** The value that is kept of those equal to it; null stays null. */
  T of(T value) {
    if (value == null) {
      return null;
    }
    if (values.size() >= most) {
      values.clear();
    }
    var kept = values.putIfAbsent(value, value);
    return kept == null ? value : kept;
  }
}
