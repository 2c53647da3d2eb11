package dev.dateline.it.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three enrichers that share the work are started again in their state directories. A session of
 * minutes shows who waits for it: nobody.
 */
@Tag("long")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class RestartTest {

  private static final int PARTITIONS = 6;
  private static final int PER_SECOND = 50;
  private static final List<String> NAMES = List.of("one", "two", "three");
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private static final Duration SESSION = Duration.ofMinutes(5);

  /** Others can be measured, such as {@code --kafka num.standby.replicas=1}. */
  private static final String OPTIONS =
      System.getProperty(
          "dateline.enrich.options",
          "--kafka main.consumer.session.timeout.ms=" + SESSION.toMillis());

  @TempDir Path work;
  private final Map<String, DatelineProcess> enrichers = new HashMap<>();
  private Site site;
  private Receipts receipts;
  private Moves moves;

  /** What a restart did to the flow: its longest gap, and what became of the partitions. */
  private record Effect(Duration gap, long rebalances, long moved) {}

  @Test
  void whoComesBackInItsStateDirectoryGetsItsWorkBackAndNothingIsLostOrRepeated() {
    var editions = Editions.plenty();
    try (var running = Site.of(work, PARTITIONS);
        var feed = Feed.of(running, editions, PER_SECOND);
        var reading = new Receipts(running)) {
      site = running;
      receipts = reading;
      NAMES.forEach(this::start);
      feed.allow(editions.size());
      awaitFlow();
      try (var moving = new Moves(running)) {
        moves = moving;
        var stopped = effectOf("one stopped and started", () -> stopAndStart("two"));
        var killed = effectOf("one killed and started", () -> killAndStart("two"));
        effectOf("all stopped and started in turn", () -> NAMES.forEach(this::stopAndStart));
        var all =
            effectOf("all killed and started in turn", () -> NAMES.forEach(this::killAndStart));
        assertThat(stopped.gap).as("the others take over at once").isLessThan(SESSION);
        assertThat(killed.gap).as("it takes over from itself at once").isLessThan(SESSION);
        assertThat(List.of(killed, all))
            .as("nobody else is disturbed")
            .allSatisfy(it -> assertThat(it.rebalances + it.moved).isZero());
      }
      assertThat(feed.given()).as("published meanwhile").isLessThan(editions.size());
      assertThat(feed.stop()).isEqualTo(feed.given());
      site.awaitAllFinished();
      var published = editions.subList(0, Math.toIntExact(feed.given()));
      System.out.printf(
          "%d editions, %s%n", published.size(), Results.mustBeFlawless(site, published));
    }
  }

  private Effect effectOf(String what, Runnable event) {
    long rebalances = site.rebalances();
    long moved = moves.count();
    long begin = System.nanoTime();
    event.run();
    awaitFlow();
    var effect =
        new Effect(
            receipts.longestGap(begin, System.nanoTime()),
            site.rebalances() - rebalances,
            moves.count() - moved);
    System.out.printf(
        Locale.ROOT,
        "%s: longest gap in a partition %.1f s, %d rebalances, %d partitions moved%n",
        what,
        effect.gap.toMillis() / 1e3,
        effect.rebalances,
        effect.moved);
    return effect;
  }

  private void stopAndStart(String name) {
    enrichers.get(name).stop();
    start(name);
    awaitFlow();
  }

  private void killAndStart(String name) {
    enrichers.get(name).kill();
    start(name);
    awaitFlow();
  }

  private void start(String name) {
    enrichers.put(name, site.enricher(name, OPTIONS.split(" ")));
    Probes.of(enrichers.get(name));
  }

  /** Waits until each has partitions, results come from all of them, and none is late. */
  private void awaitFlow() {
    await().atMost(PATIENCE).until(() -> site.workers() == NAMES.size());
    receipts.awaitMore(30, PATIENCE);
    await().atMost(PATIENCE).until(() -> site.lag() < PER_SECOND);
  }
}
