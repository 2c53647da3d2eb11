package dev.dateline.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.EmbeddedBroker;
import dev.dateline.replay.PromotionSummary;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Promotions at the same time as others write to, and read, the live topics. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@Tag("long")
class PromotionRaceTest {

  private static final String RUN = "trial1";

  @TempDir static Path data;
  private static EmbeddedBroker broker;

  private PromotionLab lab;
  private String prefix;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start(data.resolve("broker"));
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void newTopics(TestInfo test) {
    prefix = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    lab = new PromotionLab(broker.bootstrapServers(), prefix);
    lab.run(RUN);
  }

  @AfterEach
  void closeLab() {
    lab.close();
  }

  @Test
  void aPromotionDoesNotOverwriteAnArticleThatWasPublishedAgainMeanwhile() {
    lab.everyCase(RUN);
    var summary = promote(onceHalfWritten("older1", () -> lab.live("older1", "v3", 7)));
    assertThat(summary).isEqualTo(new PromotionSummary(2, 1, 1, 2));
    assertThat(lab.readers().versions(lab.topics(), "older1")).containsOnly("v3");
    assertThat(lab.readers().versions(lab.topics(), "older2")).containsOnly("v2");
    assertThat(lab.kept(RUN)).containsKey("enriched/older2").doesNotContainKey("enriched/older1");
    lab.rollBack(RUN);
    assertThat(lab.readers().versions(lab.topics(), "older1")).containsOnly("v3");
    assertThat(lab.readers().versions(lab.topics(), "older2")).containsOnly("v1");
  }

  @Test
  void whatIsEnrichedAgainMeanwhileIsKeptBeforeItIsReplaced() {
    lab.live("a", "v1", 1);
    lab.ofRun(RUN, "a", "v2", 1);
    for (int at = 0; at < 12; at++) {
      int when = at;
      promote(
          (number, record) -> {
            if (number == when) {
              lab.live("a", "v1." + when, 1);
            }
          });
      assertThat(lab.readers().versions(lab.topics(), "a"))
          .as("written before record %d", at)
          .hasSize(1);
      lab.rollBack(RUN);
      assertThat(lab.readers().versions(lab.topics(), "a"))
          .as("written before record %d", at)
          .containsOnly("v1." + at);
    }
  }

  @Test
  void anArticleWhosePublicationIsNotCommittedYetIsWaitedFor() {
    lab.everyCase(RUN);
    assertThat(promoteWhileOpen("older1", true)).isEqualTo(new PromotionSummary(2, 1, 1, 2));
    assertThat(lab.readers().versions(lab.topics(), "older1")).containsOnly("v3");
  }

  @Test
  void anArticleWhosePublicationIsGivenUpIsPromoted() {
    lab.everyCase(RUN);
    assertThat(promoteWhileOpen("older1", false)).isEqualTo(new PromotionSummary(3, 1, 1, 1));
    assertThat(lab.readers().versions(lab.topics(), "older1")).containsOnly("v2");
  }

  @Test
  void liveReadersNeverSeeAHalfWrittenRecord() {
    lab.everyCase(RUN);
    var looks = new int[1];
    promote(
        (number, record) -> {
          looks[0]++;
          assertArticlesAreWhole();
        });
    assertThat(looks[0]).isGreaterThan(20);
    assertArticlesAreWhole();
  }

  @Test
  void articlesThatAreNotOfTheRunMayChangeAtAnyTime() {
    lab.everyCase(RUN);
    assertThat(promote((number, record) -> lab.live("untouched", "v" + number, number + 5)))
        .isEqualTo(new PromotionSummary(3, 1, 1, 1));
    assertThat(lab.readers().versions(lab.topics(), "untouched")).hasSize(1);
  }

  /**
   * The batch is decided again for as long as somebody writes to it, and in the end it is theirs.
   */
  @Test
  void anEnricherThatIsAlwaysFasterWins() throws Exception {
    int articles = 20;
    for (int i = 0; i < articles; i++) {
      lab.live("a" + i, "v1", 1);
      lab.ofRun(RUN, "a" + i, "v2", 1);
    }
    var going = new AtomicBoolean(true);
    var written = new TreeMap<String, String>();
    var enricher = CompletableFuture.runAsync(() -> enrich(articles, going, written));
    var summary = lab.promote(RUN);
    going.set(false);
    enricher.get(1, TimeUnit.MINUTES);
    assertThat(summary.published() + summary.outdated()).isEqualTo(articles);
    for (int i = 0; i < articles; i++) {
      assertThat(lab.readers().versions(lab.topics(), "a" + i))
          .containsOnly(written.getOrDefault("a" + i, "v2"));
    }
  }

  private void enrich(int articles, AtomicBoolean going, Map<String, String> written) {
    for (int round = 0; going.get(); round++) {
      var id = "a" + round * 7 % (articles / 2);
      lab.live(id, "v3." + round, 2 + round);
      written.put(id, "v3." + round);
    }
  }

  private PromotionSummary promote(Sends.Hook beforeEach) {
    try (var cluster = lab.cluster(Sends.properties(prefix, beforeEach))) {
      return PromotionLab.promote(cluster, RUN);
    }
  }

  /** A later version is written before ours, and only ends when ours waits for it, or later. */
  private PromotionSummary promoteWhileOpen(String id, boolean committed) {
    var opened = new CompletableFuture<Void>();
    var ended = opened.thenRunAsync(() -> lab.endLive(committed), later());
    var summary =
        promote(
            onceHalfWritten(
                id,
                () -> {
                  lab.beginLive(id, "v3", 7);
                  opened.complete(null);
                }));
    ended.join();
    return summary;
  }

  /** Does something when two of an article's four records are sent, the first time. */
  private Sends.Hook onceHalfWritten(String id, Runnable action) {
    var done = new AtomicBoolean();
    var third = lab.topics().entities().name();
    return (number, record) -> {
      if (record.topic().equals(third)
          && id.equals(new String(record.key(), UTF_8))
          && done.compareAndSet(false, true)) {
        action.run();
      }
    };
  }

  private static java.util.concurrent.Executor later() {
    return CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);
  }

  /** In each of the four topics an article has the same version, and was promoted as often. */
  private void assertArticlesAreWhole() {
    var promoted = new TreeMap<String, Integer>();
    for (var topic : LiveReaders.results(lab.topics())) {
      for (var record : lab.readers().committed(topic.name())) {
        if (record.headers().lastHeader("dateline-promoted") != null) {
          promoted.merge(new String(record.key(), UTF_8), 1, Integer::sum);
        }
      }
    }
    assertThat(promoted.values()).allMatch(count -> count == 4);
  }
}
