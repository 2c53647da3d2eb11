package dev.dateline.it.kill;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Counts partitions that go from one process to another, looking ten times a second. */
final class Moves implements AutoCloseable {

  private static final long PERIOD_MS = 100;

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Site site;
  private final Map<Integer, String> last = new HashMap<>();
  private long count;

  /** Counts from now on. */
  Moves(Site site) {
    this.site = site;
    var unused =
        timer.scheduleWithFixedDelay(this::look, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
  }

  /** Those so far. */
  synchronized long count() {
    look();
    return count;
  }

  private synchronized void look() {
    site.owners()
        .forEach(
            (partition, owner) -> {
              var before = last.put(partition, owner);
              if (before != null && !before.equals(owner)) {
                count++;
              }
            });
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
