package dev.dateline.replay.diff;

import java.util.EnumMap;
import java.util.Map;

/**
 * One stage's part of a tally.
 *
 * @param changed articles in which anything of this stage differs
 * @param before marks that the older side has
 * @param after marks that the newer side has
 * @param changes changes of each kind; none stands for 0
 */
public record StageTally(long changed, long before, long after, Map<ChangeKind, Long> changes) {

  static final StageTally NONE = new StageTally(0, 0, 0, Map.of());

  /** Fixes what it is made of. */
  public StageTally {
    changes = Map.copyOf(changes);
  }

  /** How many changes of a kind there are. */
  public long count(ChangeKind kind) {
    return changes.getOrDefault(kind, 0L);
  }

  StageTally plus(StageTally other) {
    var sum = new EnumMap<ChangeKind, Long>(ChangeKind.class);
    sum.putAll(changes);
    other.changes.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
    return new StageTally(changed + other.changed, before + other.before, after + other.after, sum);
  }
}
