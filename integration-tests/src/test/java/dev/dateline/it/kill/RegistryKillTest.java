package dev.dateline.it.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.schemas.SchemaIds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The registry's process is killed and away for a minute, in which an enricher is killed too. */
@Tag("long")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class RegistryKillTest {

  private static final int PER_SECOND = 50;
  private static final Pattern WAITING =
      Pattern.compile("no schema registry answers at http\\S+, .*waiting for it");
  private static final Duration AWAY = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path work;
  private int port;
  private DatelineProcess registry;

  @AfterEach
  void stopRegistry() {
    registry.close();
  }

  @Test
  void theFlowGoesOnThroughARestartAndWhoNeverSawTheRegistryWaitsForIt() throws IOException {
    port = freePort();
    var url = URI.create("http://127.0.0.1:" + port);
    var ids = (SchemaIds.Registry) SchemaIds.registry(url, work.resolve("memory"));
    var editions = Editions.plenty();
    startRegistry();
    try (var site = Site.withRegistry(work, 4, ids);
        var feed = Feed.of(site, editions, PER_SECOND);
        var receipts = new Receipts(site)) {
      var enricher = site.enricher("one");
      Probes.of(enricher);
      feed.allow(editions.size());
      receipts.awaitMore(50, PATIENCE);
      await().atMost(PATIENCE).until(() -> site.lag() < PER_SECOND);
      registry.kill();
      long begin = System.nanoTime();
      receipts.awaitMore(50, PATIENCE);
      enricher.kill();
      var second = Probes.of(site.enricher("one"));
      receipts.awaitMore(50, PATIENCE);
      var stranger = site.enricher("stranger");
      stranger.awaitSaid(WAITING);
      await().atMost(AWAY).until(() -> System.nanoTime() - begin > AWAY.toNanos());
      assertThat(second.isLive()).isTrue();
      assertThat(second.isReady()).isFalse();
      assertThat(site.workers()).isEqualTo(1);
      var gap = receipts.longestGap(begin, System.nanoTime());
      startRegistry();
      await().atMost(PATIENCE).until(() -> site.workers() == 2);
      await().atMost(PATIENCE).until(second::isReady);
      assertThat(feed.given()).as("published meanwhile").isLessThan(editions.size());
      assertThat(feed.stop()).isEqualTo(feed.given());
      site.awaitAllFinished();
      var published = editions.subList(0, Math.toIntExact(feed.given()));
      System.out.printf(
          Locale.ROOT,
          "registry away for %d s: %d editions, %s; longest gap %.1f s, of an enricher that was"
              + " killed meanwhile%n",
          AWAY.toSeconds(),
          published.size(),
          Results.mustBeFlawless(site, published),
          gap.toMillis() / 1e3);
    }
  }

  private void startRegistry() {
    var arguments = List.of(Integer.toString(port), work.resolve("registry.json").toString());
    registry = DatelineProcess.startMain(work, RegistryMain.class, arguments);
    registry.awaitSaid(Pattern.compile("serving"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
