package dev.dateline.it.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.streams.EnrichSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that join and leave while articles flow at a steady pace. */
@Tag("long")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class RebalanceTest {

  private static final int PARTITIONS = 6;
  private static final int PER_SECOND = 50;

  /** To share out the partitions, restore state, fetch and warm up, on a loaded machine. */
  private static final Duration SLACK = Duration.ofSeconds(10);

  /** Nobody waits for the time-out of one who says that it leaves. */
  private static final Duration CLEAN = EnrichSettings.SESSION.minusSeconds(2);

  private static final Duration PATIENCE = Duration.ofMinutes(6);

  @TempDir Path work;
  private Site site;
  private Receipts receipts;

  @Test
  void whoJoinsOrLeavesOrIsKilledHoldsNobodyUpLongerThanTheSessionTimeOut() {
    var editions = Editions.plenty();
    try (var running = Site.of(work, PARTITIONS);
        var feed = Feed.of(running, editions, PER_SECOND);
        var reading = new Receipts(running)) {
      site = running;
      receipts = reading;
      Probes.of(site.enricher("one"));
      feed.allow(editions.size());
      awaitWorkers(1);
      var second = site.enricher("two");
      var third = site.enricher("three");
      var joining = gapUntilWorkers(3);
      var leaving = gapAfter(second::stop, 2);
      var killing = gapAfter(third::kill, 1);
      assertThat(feed.given()).as("published meanwhile").isLessThan(editions.size());
      assertThat(feed.stop()).isEqualTo(feed.given());
      site.awaitAllFinished();
      var published = editions.subList(0, Math.toIntExact(feed.given()));
      System.out.printf(
          Locale.ROOT,
          "1 enricher, 3, 2 (one left), 1 (one was killed): %d editions, %s; longest gap in a"
              + " partition while joining %.1f s, leaving %.1f s, killed %.1f s%n",
          published.size(),
          Results.mustBeFlawless(site, published),
          seconds(joining),
          seconds(leaving),
          seconds(killing));
      assertThat(killing).isLessThan(EnrichSettings.SESSION.plus(SLACK));
      assertThat(joining).isLessThan(EnrichSettings.SESSION.plus(SLACK));
      assertThat(leaving).isLessThan(CLEAN);
    }
  }

  private Duration gapAfter(Runnable event, int workers) {
    long begin = System.nanoTime();
    event.run();
    awaitWorkers(workers);
    return receipts.longestGap(begin, System.nanoTime());
  }

  private Duration gapUntilWorkers(int workers) {
    return gapAfter(() -> {}, workers);
  }

  /** Waits until so many share the partitions, results come from each of them, and none is late. */
  private void awaitWorkers(int count) {
    await().atMost(PATIENCE).until(() -> site.workers() == count);
    receipts.awaitMore(30, PATIENCE);
    await().atMost(PATIENCE).until(() -> site.lag() < PER_SECOND);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }
}
