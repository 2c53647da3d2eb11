package dev.dateline.it.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One enricher, many articles of realistic size. */
@Tag("long")
@Timeout(value = 45, unit = TimeUnit.MINUTES)
class SoakTest {

  private static final int ARTICLES = 100_000;
  private static final int PER_SECOND = 5_000;
  private static final int LOOKS = 5;
  private static final double FLAT = 1.05;

  @TempDir Path work;

  @Test
  void theHeapStaysFlatFromTheFirstFifthToTheLast() {
    try (var site = Site.of(work, 4);
        var feed =
            new Feed(
                site.publisher("-"), new LongArticles().lines(ARTICLES).iterator(), PER_SECOND)) {
      feed.allow(ARTICLES);
      var enricher = site.enricher("one", "--threads", "2");
      awaitFinished(site, 1);
      long begin = System.nanoTime();
      var looks = new ArrayList<Memory>();
      for (int look = 1; look <= LOOKS; look++) {
        awaitFinished(site, look * ARTICLES / LOOKS);
        looks.add(Memory.of(enricher.pid()));
      }
      print(looks, System.nanoTime() - begin);
      assertThat(feed.finish()).isEqualTo(ARTICLES);
      double most = looks.stream().skip(1).mapToLong(Memory::live).max().orElseThrow();
      assertThat(most).isLessThanOrEqualTo(FLAT * looks.get(0).live());
    }
  }

  private static void awaitFinished(Site site, long articles) {
    await()
        .atMost(Duration.ofMinutes(15))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> site.finished() >= articles);
  }

  private static void print(List<Memory> looks, long nanos) {
    var line = new StringBuilder();
    for (int i = 0; i < looks.size(); i++) {
      line.append(
          String.format(
              Locale.ROOT,
              "%s%d %%: %.1f (%d)",
              i == 0 ? "" : ", ",
              100 * (i + 1) / looks.size(),
              looks.get(i).live() / 1e6,
              looks.get(i).resident() / 1_000_000));
    }
    System.out.printf(
        Locale.ROOT,
        "%d articles of 3,000 characters, %.0f a second; MB live after collection (and resident)"
            + " at %s%n",
        ARTICLES,
        ARTICLES / (nanos / 1e9),
        line);
  }
}
