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

/** A publisher that is killed again and again, and each time started anew with the same input. */
@Tag("long")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class PublisherKillTest {

  private static final int ARTICLES = 5_000;
  private static final int KILLS = 5;
  private static final int PER_SECOND = 2_000;

  @TempDir Path work;

  private final long seed = Long.getLong("dateline.seed", System.nanoTime());

  @Test
  void everyArticleIsPublishedUnderOneKeyAndEnrichedOnce() {
    System.out.println("publisher killed: seed " + seed);
    var random = new Random(seed);
    var editions = Editions.of(ARTICLES).stream().filter(it -> it.number() == 1).toList();
    try (var site = Site.of(work, 4)) {
      site.enricher("one");
      for (int kill = 1; kill <= KILLS; kill++) {
        killAfter(1 + random.nextInt(ARTICLES), site, editions);
      }
      try (var feed = Feed.of(site, editions, PER_SECOND)) {
        assertThat(feed.finish()).isEqualTo(ARTICLES);
      }
      site.awaitAllFinished();
      var results = Results.mustBeFlawless(site, editions);
      System.out.printf(
          Locale.ROOT,
          "publisher killed %d times: %d articles, %d records of articles published before, %s%n",
          KILLS,
          ARTICLES,
          results.publishedAgain(),
          results);
      assertThat(results.publishedAgain()).isPositive();
    }
  }

  private static void killAfter(int records, Site site, List<Edition> editions) {
    long before = site.published();
    var publisher = site.publisher("-");
    try (var feed =
        new Feed(publisher, editions.stream().map(Edition::line).iterator(), PER_SECOND)) {
      feed.allow(ARTICLES - 1);
      await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> site.published() >= Math.min(before + records, before + ARTICLES - 1));
      publisher.kill();
    }
  }
}
