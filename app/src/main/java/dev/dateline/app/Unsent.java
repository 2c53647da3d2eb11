package dev.dateline.app;

import dev.dateline.app.dead.LetterId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Letters for which nothing could be sent, counted by the reason. */
final class Unsent {

  private record Some(long count, LetterId example) {}

  private final Map<String, Some> reasons = new LinkedHashMap<>();

  void add(LetterId letter, String reason) {
    reasons.merge(
        reason, new Some(1, letter), (all, one) -> new Some(all.count() + 1, all.example()));
  }

  /** Names the reasons; true when there are any. */
  boolean report(Console console) {
    reasons.forEach(
        (reason, some) ->
            console
                .err()
                .printf(
                    Locale.ROOT,
                    "dateline: not sent: %,d, %s (for example %s)%n",
                    some.count(),
                    reason,
                    some.example()));
    return !reasons.isEmpty();
  }
}
