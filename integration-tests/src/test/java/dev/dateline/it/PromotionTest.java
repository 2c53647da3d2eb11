package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.local.EmbeddedBroker;
import dev.dateline.replay.Promotion;
import dev.dateline.replay.PromotionSummary;
import dev.dateline.replay.ReplayRefusedException;
import dev.dateline.replay.RollbackSummary;
import dev.dateline.replay.RunName;
import dev.dateline.schema.ReplayState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a user may rely on when a run goes live, and when it is taken back. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PromotionTest {

  private static final RunName TRIAL = new RunName("trial1");

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
    lab.run("trial1");
  }

  @AfterEach
  void closeLab() {
    lab.close();
  }

  @Test
  void aPromotionPublishesWhatDiffersAndIsNotOlder() {
    lab.everyCase("trial1");
    var before = lab.live();
    assertThat(lab.promote("trial1")).isEqualTo(new PromotionSummary(3, 1, 1, 1));
    assertThat(lab.state("trial1")).isEqualTo(ReplayState.PROMOTED);
    var after = lab.live();
    assertThat(changed(before, after)).containsExactly("older1", "older2", "unknown");
    assertThat(after.get("enriched/older1"))
        .contains("dateline-run=trial1", "dateline-promoted=trial1@")
        .startsWith(enrichedOfRun("older1"));
  }

  @Test
  void rollbackRestoresByteForByte() {
    lab.everyCase("trial1");
    var before = lab.live();
    lab.promote("trial1");
    assertThat(lab.rollBack("trial1")).isEqualTo(new RollbackSummary(2, 1, 0));
    assertThat(lab.live()).isEqualTo(before);
    assertThat(lab.state("trial1")).isEqualTo(ReplayState.ROLLED_BACK);
  }

  @Test
  void whatIsKeptIsWhatWasReplacedAndNothingElse() {
    lab.everyCase("trial1");
    var before = lab.live();
    before.keySet().removeIf(key -> !key.contains("/older"));
    lab.promote("trial1");
    assertThat(lab.kept("trial1")).isEqualTo(before).hasSize(2 * 4);
    assertThat(lab.state("before-trial1")).isEqualTo(ReplayState.KEPT);
  }

  @Test
  void aSecondPromotionPublishesNothing() {
    lab.everyCase("trial1");
    var first = lab.promote("trial1");
    long length = lengthOfLive();
    assertThat(lab.promote("trial1")).isEqualTo(first);
    assertThat(lengthOfLive()).isEqualTo(length);
  }

  @Test
  void aRunThatWasRolledBackCanBePromotedAgain() {
    lab.everyCase("trial1");
    var before = lab.live();
    var first = lab.promote("trial1");
    var promoted = lab.live();
    lab.rollBack("trial1");
    lab.live("older1", "v1.5", 1);
    lab.live("newer", "v1", 3);
    before.putAll(lab.live());
    assertThat(lab.promote("trial1")).isEqualTo(first);
    assertThat(changed(promoted, lab.live())).containsExactly("newer");
    lab.rollBack("trial1");
    assertThat(lab.live()).isEqualTo(before);
  }

  @Test
  void ofTwoPromotionsTheFirstCanBeRolledBackToTheStartAfterTheSecond() {
    lab.everyCase("trial1");
    var before = lab.live();
    lab.promote("trial1");
    var first = lab.live();
    lab.run("trial2");
    lab.ofRun("trial2", "older1", "v3", 1);
    lab.promote("trial2");
    assertThat(lab.rollBack("trial1")).isEqualTo(new RollbackSummary(1, 1, 1));
    assertThat(lab.readers().versions(lab.topics(), "older1")).containsOnly("v3");
    assertThat(lab.rollBack("trial2")).isEqualTo(new RollbackSummary(1, 0, 0));
    assertThat(lab.live()).containsEntry("dates/older1", first.get("dates/older1"));
    assertThat(lab.rollBack("trial1")).isEqualTo(new RollbackSummary(2, 1, 0));
    assertThat(lab.live()).isEqualTo(before);
    assertThat(lab.rollBack("trial1")).isEqualTo(new RollbackSummary(2, 1, 0));
  }

  @Test
  void wrongUseIsRefusedInASentence() {
    lab.everyCase("trial1");
    refuses(() -> lab.rollBack("trial1"), "was not promoted");
    refuses(() -> lab.promote("other"), "there is no run 'other'; there are: trial1");
    lab.promote("trial1");
    refuses(() -> lab.promote("before-trial1"), "keeps what was live");
    lab.runs().change(TRIAL.before(), kept -> null);
    refuses(() -> lab.rollBack("trial1"), "'before-trial1'", "was deleted");
    var own = lab.topics().into("trial1").enriched().name();
    lab.cluster().await(lab.cluster().admin().deleteTopics(List.of(own)).all());
    refuses(() -> lab.promote("trial1"), own, "is missing");
  }

  private static void refuses(ThrowingCallable action, String... words) {
    assertThatThrownBy(action)
        .isInstanceOf(ReplayRefusedException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void aPreviewSaysWhatWouldBeDoneAndDoesNothing() {
    lab.everyCase("trial1");
    var before = lab.live();
    var preview =
        new Promotion(lab.cluster(), lab.runs(), Clock.systemUTC()).preview(TRIAL, progress -> {});
    assertThat(preview).isEqualTo(new PromotionSummary(3, 1, 1, 1));
    assertThat(lab.live()).isEqualTo(before);
    assertThat(lab.state("trial1")).isEqualTo(ReplayState.DONE);
    assertThat(lab.runs().find(TRIAL.before())).isEmpty();
    assertThat(lab.promote("trial1")).isEqualTo(preview);
  }

  private String enrichedOfRun(String id) {
    return lab.readers().committed(lab.topics().into("trial1").enriched().name()).stream()
        .filter(it -> id.equals(new String(it.key(), java.nio.charset.StandardCharsets.UTF_8)))
        .map(it -> java.util.HexFormat.of().formatHex(it.value()) + "@" + it.timestamp())
        .findFirst()
        .orElseThrow();
  }

  private long lengthOfLive() {
    return LiveReaders.results(lab.topics()).stream()
        .mapToLong(topic -> lab.readers().committed(topic.name()).size())
        .sum();
  }

  /** Ids of the articles whose four records all differ. */
  private static List<String> changed(Map<String, String> before, Map<String, String> after) {
    var changes = new TreeMap<>(after);
    changes.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
    var byArticle =
        changes.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    key -> key.substring(key.indexOf('/') + 1),
                    TreeMap::new,
                    Collectors.counting()));
    assertThat(byArticle.values()).containsOnly(4L);
    return List.copyOf(byArticle.keySet());
  }
}
