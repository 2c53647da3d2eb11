package dev.dateline.it.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.it.kill.Editions.Edition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The broker is killed while a publisher and an enricher are at work, who go on by themselves. */
@Tag("long")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class BrokerKillTest {

  private static final int ARTICLES = 20_000;
  private static final int KILLS = 5;
  private static final int PER_SECOND = 400;

  /** Given to the publisher before each kill, and as much again while the broker is away. */
  private static final int PORTION = 4_000;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path work;

  private final long seed = Long.getLong("dateline.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<Edition> editions = Editions.of(ARTICLES);
  private Site site;
  private Feed feed;
  private long allowed;
  private Probes probes;
  private long slowest;

  @Test
  void aBrokerKilledFiveTimesLosesNothingRepeatsNothingAndNobodyHasToBeRestarted() {
    System.out.println("broker killed: seed " + seed);
    try (var running = Site.of(work, 4);
        var feeding = Feed.of(running, editions, PER_SECOND)) {
      site = running;
      feed = feeding;
      var enricher = site.enricher("one");
      probes = Probes.of(enricher);
      for (int kill = 1; kill <= KILLS; kill++) {
        killAtWork();
      }
      assertThat(feed.finish()).as("acknowledged").isEqualTo(editions.size());
      site.awaitAllFinished();
      assertThat(enricher.isAlive()).isTrue();
      var results = Results.mustBeFlawless(site, editions);
      System.out.printf(
          Locale.ROOT,
          "broker killed %d times: %d editions acknowledged, %s; the flow resumed at most %.1f s"
              + " after the broker%n",
          KILLS,
          editions.size(),
          results,
          slowest / 1e9);
    }
  }

  private void killAtWork() {
    allowMore();
    awaitWritten(site.written() + 100 + random.nextInt(900));
    long before = site.written();
    site.killBroker();
    allowMore();
    awaitReady(false);
    site.startBroker();
    long begin = System.nanoTime();
    awaitWritten(before + site.partitions() + 1);
    slowest = Math.max(slowest, System.nanoTime() - begin);
    awaitReady(true);
  }

  private void allowMore() {
    allowed += PORTION;
    feed.allow(allowed);
  }

  /** Whatever is away, a restart of the enricher would not help. */
  private void awaitReady(boolean ready) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              assertThat(probes.isLive()).isTrue();
              return probes.isReady() == ready;
            });
  }

  private void awaitWritten(long records) {
    await().atMost(PATIENCE).until(() -> site.written() >= records);
  }
}
