package dev.dateline.replay;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often each outcome came. Immutable.
 *
 * @param counts outcomes that came at least once
 */
record Outcomes(Map<Outcome, Long> counts) {

  static final Outcomes NONE = new Outcomes(Map.of());

  Outcomes {
    counts = Map.copyOf(counts);
  }

  /** As {@link #toString} wrote it; nothing for an empty text. */
  static Outcomes parse(String text) {
    var counts = new EnumMap<Outcome, Long>(Outcome.class);
    for (var pair : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      var parts = pair.split("=", 2);
      counts.put(Outcome.valueOf(parts[0]), Long.parseLong(parts[1]));
    }
    return new Outcomes(counts);
  }

  long of(Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  /** How many in all. */
  long size() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  Outcomes plus(Outcome outcome) {
    return plus(new Outcomes(Map.of(outcome, 1L)));
  }

  Outcomes plus(Outcomes others) {
    var sums = new EnumMap<Outcome, Long>(Outcome.class);
    sums.putAll(counts);
    others.counts.forEach((outcome, count) -> sums.merge(outcome, count, Long::sum));
    return new Outcomes(sums);
  }

  /** For example {@code ADDED=3 UNCHANGED=12}. */
  @Override
  public String toString() {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }
}
