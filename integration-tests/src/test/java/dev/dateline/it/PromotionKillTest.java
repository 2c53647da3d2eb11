package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.local.EmbeddedBroker;
import dev.dateline.replay.PromotionSummary;
import dev.dateline.replay.ReplayCluster;
import dev.dateline.replay.ReplayRefusedException;
import dev.dateline.replay.RollbackSummary;
import dev.dateline.schema.ReplayState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Promotions and rollbacks that are killed, wherever that may be, and said again. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
@Tag("long")
class PromotionKillTest {

  private static final String RUN = "trial1";
  private static final PromotionSummary PROMOTED = new PromotionSummary(3, 1, 1, 1);
  private static final RollbackSummary ROLLED_BACK = new RollbackSummary(2, 1, 0);

  @TempDir static Path data;
  private static EmbeddedBroker broker;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start(data.resolve("broker"));
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void promoteAndRollbackConvergeUnderAKillBetweenAnyTwoRecords() throws Exception {
    try (var lab = lab("everykill")) {
      var before = lab.live();
      lab.promote(RUN);
      var after = lab.live();
      lab.rollBack(RUN);
      boolean killed = true;
      for (int record = 0; killed; record++) {
        killed =
            killAt(record, lab, it -> PromotionLab.promote(it, RUN), () -> promoted(lab, after));
        assertThat(lab.live()).as("what a zombie left, record %d", record).isEqualTo(after);
        assertThat(lab.state(RUN)).isEqualTo(ReplayState.PROMOTED);
        killed |=
            killAt(record, lab, it -> PromotionLab.rollBack(it, RUN), () -> restored(lab, before));
        assertThat(lab.live()).as("what a zombie left, record %d", record).isEqualTo(before);
        assertThat(lab.state(RUN)).isEqualTo(ReplayState.ROLLED_BACK);
      }
    }
  }

  @Test
  void promoteAndRollbackConvergeWhenTheirProcessIsKilled() throws Exception {
    try (var lab = lab("realkill")) {
      var before = lab.live();
      for (int record : new int[] {1, 7, 14}) {
        killProcess("promote", record);
      }
      promoted(lab, null);
      for (int record : new int[] {1, 6}) {
        killProcess("rollback", record);
      }
      restored(lab, before);
    }
  }

  private static PromotionLab lab(String prefix) {
    var lab = new PromotionLab(broker.bootstrapServers(), prefix);
    lab.run(RUN);
    lab.everyCase(RUN);
    return lab;
  }

  private static void promoted(PromotionLab lab, Map<String, String> live) {
    assertThat(lab.promote(RUN)).isEqualTo(PROMOTED);
    assertThat(lab.live()).isEqualTo(live == null ? lab.live() : live);
  }

  private static void restored(PromotionLab lab, Map<String, String> live) {
    assertThat(lab.rollBack(RUN)).isEqualTo(ROLLED_BACK);
    assertThat(lab.live()).isEqualTo(live);
  }

  /**
   * Stops work before it sends that record, has another take over, and then lets the first go on:
   * it must find out, and change nothing.
   *
   * @return false when it does not send so many records
   */
  private static boolean killAt(
      int record, PromotionLab lab, Consumer<ReplayCluster> work, Runnable takeOver)
      throws InterruptedException {
    var freeze = new Sends.Freeze(record);
    try (var cluster = lab.cluster(Sends.properties("kill", freeze))) {
      var working = CompletableFuture.runAsync(() -> work.accept(cluster));
      while (!working.isDone() && !freeze.reached().await(10, TimeUnit.MILLISECONDS)) {
        // It works.
      }
      boolean killed = !working.isDone();
      takeOver.run();
      freeze.release();
      if (killed) {
        assertThatThrownBy(working::join).hasCauseInstanceOf(ReplayRefusedException.class);
      } else {
        working.join();
      }
      return killed;
    }
  }

  private static void killProcess(String what, int record) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            PromotionProcess.class.getName(),
            broker.bootstrapServers(),
            "realkill",
            RUN,
            what,
            Integer.toString(record));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      var told = out.lines().filter(PromotionProcess.REACHED::equals).findFirst();
      assertThat(told).as("%s comes to record %d", what, record).isPresent();
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }
}
