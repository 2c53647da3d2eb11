package dev.dateline.app.dead;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Dead letters of one cause.
 *
 * @param cause what went wrong
 * @param count how many there are
 * @param first when the first of them failed
 * @param last when the last of them failed
 * @param attempts how often the one that was tried most was tried
 * @param example the one that failed last
 * @param message what its exception said
 */
public record CauseGroup(
    Cause cause,
    long count,
    Instant first,
    Instant last,
    int attempts,
    LetterId example,
    String message) {

  /** Collects letters into groups. */
  public static final class Collector {

    private final Map<Cause, CauseGroup> groups = new LinkedHashMap<>();

    /** Adds a letter. */
    public void add(Letter letter) {
      groups.merge(letter.cause(), of(letter), CauseGroup::with);
    }

    /** The groups so far, the largest first. */
    public List<CauseGroup> largestFirst() {
      return groups.values().stream()
          .sorted(Comparator.comparingLong(CauseGroup::count).reversed())
          .toList();
    }
  }

  private static CauseGroup of(Letter letter) {
    var at = letter.failedAt();
    return new CauseGroup(
        letter.cause(), 1, at, at, letter.attempt(), letter.id(), letter.message());
  }

  private CauseGroup with(CauseGroup next) {
    var latest = next.last.isBefore(last) ? this : next;
    return new CauseGroup(
        cause,
        count + next.count,
        next.first.isBefore(first) ? next.first : first,
        latest.last,
        Math.max(attempts, next.attempts),
        latest.example,
        latest.message);
  }
}
