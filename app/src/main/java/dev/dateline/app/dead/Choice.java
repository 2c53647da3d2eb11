package dev.dateline.app.dead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Chooses some of many dead letters: a few of every cause, or the oldest, or both.
 *
 * @param sample so many of each cause, spread evenly from its first letter to its last; at least 1
 * @param limit so many in all, those that stand first; at least 1
 */
public record Choice(OptionalInt sample, OptionalInt limit) {

  /** Checks the numbers. */
  public Choice {
    var problems = new ArrayList<String>();
    atLeastOne("--sample", sample, problems);
    atLeastOne("--limit", limit, problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  /**
   * The ids chosen, in the order given.
   *
   * @param causes letters with the fingerprints of their causes, in the order they are to be sent
   */
  public Set<LetterId> of(Map<LetterId, String> causes) {
    var chosen = new ArrayList<>(causes.keySet());
    sample.ifPresent(count -> chosen.retainAll(sampled(causes, count)));
    int size = Math.min(chosen.size(), limit.orElse(Integer.MAX_VALUE));
    return new LinkedHashSet<>(chosen.subList(0, size));
  }

  private static Set<LetterId> sampled(Map<LetterId, String> causes, int count) {
    var byCause = new LinkedHashMap<String, List<LetterId>>();
    causes.forEach((id, cause) -> byCause.computeIfAbsent(cause, c -> new ArrayList<>()).add(id));
    var sampled = new LinkedHashSet<LetterId>();
    byCause.values().forEach(ids -> sampled.addAll(spread(ids, count)));
    return sampled;
  }

  private static List<LetterId> spread(List<LetterId> ids, int count) {
    var picked = new ArrayList<LetterId>();
    int n = Math.min(count, ids.size());
    for (int i = 0; i < n; i++) {
      picked.add(ids.get((int) ((long) i * ids.size() / n)));
    }
    return picked;
  }

  private static void atLeastOne(String option, OptionalInt value, List<String> problems) {
    if (value.isPresent() && value.getAsInt() < 1) {
      problems.add("%s must be at least 1, got %d".formatted(option, value.getAsInt()));
    }
  }
}
