package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.local.EmbeddedBroker;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.EnrichSettings;
import dev.dateline.streams.EnrichmentObserver;
import dev.dateline.streams.StreamsRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers of mentions may rely on while articles are edited, replayed and taken back. */
@Tag("long")
@SuppressWarnings("try") // the runners run while their blocks do
class MentionIndexTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path data;
  private static EmbeddedBroker broker;

  @TempDir Path work;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start(data.resolve("broker"));
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void theIndexSaysWhatTheEnrichedArticlesSayOnceAndEachSubjectInOnePartition() throws IOException {
    var pipeline =
        new Pipeline(broker.bootstrapServers(), "index", SchemaIds.local(), work.resolve("state"));
    var log = new MentionLog(broker.bootstrapServers(), pipeline.topics());
    try (var enricher = pipeline.enricher();
        var index = index(pipeline.topics(), "index-index")) {
      pipeline.publish(Path.of("../samples"));
      pipeline.publish(article("Anna Rossi è arrivata a Roma il 3 maggio 2031."));
      awaitAll(pipeline.topics(), index, 16);
      pipeline.publish(article("Anna Rossi è arrivata a Torino il 4 maggio 2031."));
      awaitAll(pipeline.topics(), index, 17);
      assertThat(log.written()).hasSizeGreaterThan(100).isEqualTo(log.expected());
      assertThat(log.partitions(pipeline.topics().entityMentions()).values())
          .allMatch(it -> it.size() == 1);
      assertThat(log.partitions(pipeline.topics().dateMentions()).values())
          .allMatch(it -> it.size() == 1);
      assertThat(subjectsOf(log, "2031-05")).contains("2031-05-04").doesNotContain("2031-05-03");
    }
  }

  @Test
  void aPromotionAndItsRollbackGoThroughToTheMentions() {
    try (var lab = new PromotionLab(broker.bootstrapServers(), "promoted");
        var index = index(lab.topics(), "promoted-index")) {
      var log = new MentionLog(broker.bootstrapServers(), lab.topics());
      lab.run("trial1");
      lab.everyCase("trial1");
      awaitIndexed(log);
      var before = log.latest();
      lab.promote("trial1");
      awaitIndexed(log);
      assertThat(subjectsOf(log, "version:v2")).isNotEmpty();
      assertThat(log.latest()).isNotEqualTo(before);
      lab.rollBack("trial1");
      awaitIndexed(log);
      assertThat(log.latest()).isEqualTo(before);
    }
  }

  private StreamsRunner index(Topics topics, String id) {
    var settings =
        EnrichSettings.DEFAULTS
            .withBootstrapServers(broker.bootstrapServers())
            .withApplicationId(id)
            .withStateDir(work.resolve("index"));
    var runner = StreamsRunner.ofIndex(settings, topics, EnrichmentObserver.NONE);
    runner.start();
    runner.awaitRunning(PATIENCE);
    return runner;
  }

  private void awaitAll(Topics topics, StreamsRunner index, int articles) {
    await().atMost(PATIENCE).until(() -> index.counters().finished() == articles);
    awaitIndexed(new MentionLog(broker.bootstrapServers(), topics));
  }

  private static void awaitIndexed(MentionLog log) {
    await().atMost(PATIENCE).until(() -> log.written().equals(log.expected()));
  }

  /** What begins so and is mentioned now. */
  private static Set<String> subjectsOf(MentionLog log, String beginning) {
    return log.latest().keySet().stream()
        .map(key -> key.split(" ")[1])
        .filter(subject -> subject.startsWith(beginning))
        .collect(Collectors.toSet());
  }

  private Path article(String text) throws IOException {
    var line = "{\"id\": \"edited\", \"language\": \"it\", \"text\": \"%s\"}%n".formatted(text);
    return Files.writeString(work.resolve("edited.jsonl"), line);
  }
}
