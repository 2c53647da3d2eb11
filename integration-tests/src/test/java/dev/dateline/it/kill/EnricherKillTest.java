package dev.dateline.it.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Enrichers that are killed again and again while articles flow, alone and in pairs. */
@Tag("long")
@Timeout(value = 45, unit = TimeUnit.MINUTES)
class EnricherKillTest {

  private static final int ARTICLES = 20_000;
  private static final int KILLS = 20;
  private static final int PARTITIONS = 4;

  /** More than what is written before a kill, so that no kill finds a process at rest. */
  private static final int BETWEEN_KILLS = 2_500;

  private static final int PER_SECOND = 400;
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  @TempDir Path work;

  private final long seed = Long.getLong("dateline.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private Site site;
  private long slowest;

  @Test
  void enrichersKilledTwentyTimesLoseNothingRepeatNothingAndKeepTheOrder() {
    System.out.println("enrichers killed: seed " + seed);
    var editions = Editions.of(ARTICLES);
    try (var running = Site.of(work, PARTITIONS);
        var feed = Feed.of(running, editions, PER_SECOND)) {
      site = running;
      killOne(feed);
      killOneOfTwo(feed);
      assertThat(feed.finish()).isEqualTo(editions.size());
      site.awaitAllFinished();
      var results = Results.mustBeFlawless(site, editions);
      System.out.printf(
          Locale.ROOT,
          "enrichers killed %d times: %d articles in %d editions, %s; slowest restart %.1f s%n",
          KILLS,
          ARTICLES,
          editions.size(),
          results,
          slowest / 1e9);
    }
  }

  /** Every third time its state is lost with it. */
  private void killOne(Feed feed) {
    for (int kill = 1; kill <= KILLS / 2; kill++) {
      feed.allow((long) kill * BETWEEN_KILLS);
      killAtWork(site.enricher("one"));
      if (kill % 3 == 0) {
        forget("one");
      }
    }
  }

  /** Whoever is killed, the other one goes on and takes over. */
  private void killOneOfTwo(Feed feed) {
    var one = site.enricher("one");
    var other = site.enricher("other");
    for (int kill = KILLS / 2 + 1; kill <= KILLS; kill++) {
      awaitBoth(one, other);
      feed.allow((long) kill * BETWEEN_KILLS);
      if (kill % 2 == 0) {
        killAtWork(one);
        forget("one");
        one = site.enricher("one");
      } else {
        killAtWork(other);
        other = site.enricher("other");
      }
    }
  }

  /** Who has been killed counts as a member until one that was started after it runs. */
  private void awaitBoth(DatelineProcess one, DatelineProcess other) {
    Probes.of(one);
    Probes.of(other);
    await().atMost(PATIENCE).until(() -> site.workers() == 2);
  }

  private void killAtWork(DatelineProcess enricher) {
    long before = site.written();
    long begin = System.nanoTime();
    awaitWritten(before + PARTITIONS, enricher);
    long recovery = System.nanoTime() - begin;
    slowest = Math.max(slowest, recovery);
    int more = 1 + random.nextInt(BETWEEN_KILLS / 2);
    awaitWritten(before + PARTITIONS + more, enricher);
    enricher.kill();
  }

  private void awaitWritten(long records, DatelineProcess enricher) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> site.written() >= records || !enricher.isAlive());
  }

  private void forget(String state) {
    try (var files = Files.walk(site.state(state))) {
      files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
