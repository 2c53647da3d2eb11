package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.local.EmbeddedBroker;
import dev.dateline.local.LocalDateline;
import dev.dateline.replay.Criteria;
import dev.dateline.replay.RunName;
import dev.dateline.schema.ReplayState;
import dev.dateline.schemas.SchemaIds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay in processes of its own, which are killed. */
@Tag("long")
class ReplayKillTest {

  private static final int ARTICLES = 400;
  private static final int KILLS = 3;
  private static final String PREFIX = "killed";

  @TempDir static Path work;

  @Test
  void aRunThatIsKilledAtRandomPointsLosesNothingAndDoesNothingTwice() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed of the kills: " + seed);
    var random = new Random(seed);
    Enricher enricher = StandardEnricher.create();
    try (var broker = EmbeddedBroker.start(work.resolve("broker"))) {
      var pipeline =
          new Pipeline(broker.bootstrapServers(), PREFIX, SchemaIds.local(), work.resolve("live"));
      pipeline.publish(News.of(0, ARTICLES).in(work));
      try (var replays = new ReplayKit(pipeline, PREFIX, enricher)) {
        for (int kill = 1; kill <= KILLS; kill++) {
          killAfter(20 + random.nextInt(80), broker, replays);
        }
        assertThat(ended(process(broker, "1000/s"))).isZero();
        var run = replays.runs().get(new RunName("trial"));
        assertThat(run.getState()).isEqualTo(ReplayState.DONE);
        assertThat(run.getEnriched()).isEqualTo(ARTICLES);
        assertThat(pipeline.read(pipeline.topics().into("trial").enriched(), ARTICLES + 1))
            .hasSize(ARTICLES)
            .extracting(ConsumerRecord::key)
            .doesNotHaveDuplicates();
        replays.run("calm", Criteria.EVERYTHING, 2, work.resolve("calm"));
        assertThat(replays.values("trial", ARTICLES)).isEqualTo(replays.values("calm", ARTICLES));
      }
    }
  }

  /** Starts a process and kills it when it has written so many records, committed or not. */
  private static void killAfter(int records, EmbeddedBroker broker, ReplayKit replays)
      throws IOException {
    long before = written(replays);
    var process = process(broker, "60/s");
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> written(replays) >= before + records || !process.isAlive());
    assertThat(process.isAlive()).as("killed while at work").isTrue();
    process.destroyForcibly().onExit().join();
  }

  /** Records of the run, also those of transactions that were never committed. */
  private static long written(ReplayKit replays) throws IOException {
    var admin = replays.cluster().admin();
    try {
      var name = PREFIX + ".articles.enriched.v1.trial";
      if (!admin.listTopics().names().get().contains(name)) {
        return 0;
      }
      long sum = 0;
      for (int partition = 0; partition < 2; partition++) {
        var at = new TopicPartition(name, partition);
        sum +=
            admin.listOffsets(Map.of(at, OffsetSpec.latest())).partitionResult(at).get().offset();
      }
      return sum;
    } catch (ExecutionException | InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static Process process(EmbeddedBroker broker, String rate) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            LocalDateline.class.getName(),
            "replay",
            "run",
            "--as",
            "trial",
            "--bootstrap",
            broker.bootstrapServers(),
            "--prefix",
            PREFIX,
            "--rate",
            rate,
            "--state-dir",
            work.resolve("state").toString(),
            "--kafka",
            "main.consumer.session.timeout.ms=6000");
    return new ProcessBuilder(command).inheritIO().start();
  }

  private static int ended(Process process) throws IOException {
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
