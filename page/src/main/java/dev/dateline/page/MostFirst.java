package dev.dateline.page;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The order in which counts are shown. */
final class MostFirst {

  private MostFirst() {}

  /** The most articles first; of as many, by name. */
  static Stream<Map.Entry<String, Integer>> of(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> it) -> -it.getValue())
                .thenComparing(Map.Entry::getKey));
  }
}
