package dev.dateline.it.kill;

import dev.dateline.it.kill.Editions.Edition;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Which editions readers of one topic see, held against those that were published: each once, and
 * those of an article in their order.
 *
 * @param lost editions that are not there
 * @param duplicated records of editions that were there before
 * @param disordered records of an edition older than the one before it of the same article
 */
record Verdict(int lost, int duplicated, int disordered) {

  static final Verdict FLAWLESS = new Verdict(0, 0, 0);

  /**
   * Judges.
   *
   * @param published all editions
   * @param seen those in a topic, in the order of its partitions
   */
  static Verdict of(Collection<Edition> published, List<Edition> seen) {
    var missing = new HashSet<>(published);
    missing.removeAll(new HashSet<>(seen));
    int distinct = new HashSet<>(seen).size();
    return new Verdict(missing.size(), seen.size() - distinct, disordered(seen));
  }

  /** Both together. */
  Verdict plus(Verdict other) {
    return new Verdict(
        lost + other.lost, duplicated + other.duplicated, disordered + other.disordered);
  }

  @Override
  public String toString() {
    return "lost %d, duplicated %d, out of order %d".formatted(lost, duplicated, disordered);
  }

  private static int disordered(List<Edition> seen) {
    Map<Integer, Integer> latest = new HashMap<>();
    int disordered = 0;
    for (var edition : seen) {
      var before = latest.put(edition.article(), edition.number());
      if (before != null && before > edition.number()) {
        disordered++;
      }
    }
    return disordered;
  }
}
