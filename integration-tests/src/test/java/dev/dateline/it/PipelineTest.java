package dev.dateline.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.EmbeddedBroker;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.SchemaIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What a user may rely on between publishing an article and reading it enriched. */
@SuppressWarnings("try") // the enricher runs while its block does
class PipelineTest {

  private static final Path SAMPLES = Path.of("../samples");

  @TempDir static Path data;
  private static EmbeddedBroker broker;

  @TempDir Path work;
  private Pipeline pipeline;

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
    var name = test.getTestMethod().orElseThrow().getName().toLowerCase(java.util.Locale.ROOT);
    pipeline =
        new Pipeline(broker.bootstrapServers(), name, SchemaIds.local(), work.resolve("state"));
  }

  @Test
  void everyPublishedArticleComesOutOnceInEveryTopicWithExactOffsets() throws IOException {
    int count = samples().size();
    try (var enricher = pipeline.enricher()) {
      assertThat(pipeline.publish(SAMPLES).published()).isEqualTo(count);
      var enriched = pipeline.read(pipeline.topics().enriched(), count);
      assertThat(enriched).hasSize(count).extracting(ConsumerRecord::key).doesNotHaveDuplicates();
      enriched.forEach(record -> assertOffsetsSlice(record.value()));
      assertThat(pipeline.read(pipeline.topics().language(), count)).hasSize(count);
      assertThat(pipeline.read(pipeline.topics().entities(), count)).hasSize(count);
      assertThat(pipeline.read(pipeline.topics().dates(), count)).hasSize(count);
    }
  }

  @Test
  void anEnricherThatStopsGoesOnWhereItStopped() throws IOException {
    try (var first = pipeline.enricher()) {
      pipeline.publish(article("one.txt", "Anna Rossi è arrivata a Roma il 3 maggio 2024."));
      assertThat(pipeline.read(pipeline.topics().enriched(), 1)).hasSize(1);
    }
    pipeline.publish(article("two.txt", "Anna Rossi è ripartita da Roma il 4 maggio 2024."));
    try (var second = pipeline.enricher()) {
      var enriched = pipeline.read(pipeline.topics().enriched(), 2);
      assertThat(enriched).hasSize(2).extracting(ConsumerRecord::key).doesNotHaveDuplicates();
    }
  }

  @Test
  void anArticlePublishedAgainIsNotEnrichedAgainUnlessItChanged() throws IOException {
    var path = work.resolve("articles.jsonl");
    try (var enricher = pipeline.enricher()) {
      publishLine(path, "Il ministro parla a Milano il 3 maggio 2024.");
      publishLine(path, "Il ministro parla a Milano il 3 maggio 2024.");
      publishLine(path, "Il ministro parla a Torino il 4 maggio 2024.");
      var enriched = pipeline.read(pipeline.topics().enriched(), 2);
      assertThat(enriched)
          .extracting(record -> record.value().getArticle().getText())
          .containsExactly(
              "Il ministro parla a Milano il 3 maggio 2024.",
              "Il ministro parla a Torino il 4 maggio 2024.");
      assertThat(enriched).extracting(ConsumerRecord::key).containsOnly(enriched.get(0).key());
    }
  }

  @Test
  void recordsThatCannotBeReadAreSetAsideAsTheyCameAndTheNextOnesFlow() throws IOException {
    var raw = pipeline.topics().articles().name();
    try (var enricher = pipeline.enricher()) {
      pipeline.send(raw, "bad".getBytes(UTF_8), "no Avro at all".getBytes(UTF_8));
      pipeline.send(raw, null, new byte[] {0, 0, 0, 0, 1, 99});
      pipeline.send(raw, "empty".getBytes(UTF_8), null);
      pipeline.publish(article("good.txt", "Anna Rossi è arrivata a Roma il 3 maggio 2024."));
      assertThat(pipeline.read(pipeline.topics().enriched(), 1)).hasSize(1);
      var dead = pipeline.read(pipeline.topics().dead(), 3);
      assertThat(dead).hasSize(3);
      assertThat(dead)
          .extracting(ConsumerRecord::value)
          .contains("no Avro at all".getBytes(UTF_8), new byte[] {0, 0, 0, 0, 1, 99});
      assertThat(dead)
          .allSatisfy(
              record ->
                  assertThat(record.headers().lastHeader("__streams.errors.topic").value())
                      .isEqualTo(raw.getBytes(UTF_8)));
    }
  }

  @Test
  void articlesOfFiveMegabytesAndOddOnesGoThrough() throws IOException {
    var sentence = "Anna Rossi è arrivata a Roma il 3 maggio 2024 con un treno da Milano. ";
    var odd =
        List.of(
            article("large.txt", sentence.repeat(5_000_000 / sentence.length())),
            article("digits.txt", "1 1 1 2024 ".repeat(1_000)),
            article("emoji.txt", "🚆🇮🇹👩‍👩‍👧 ".repeat(50)),
            article("nul.txt", "Roma\0 il 3 maggio 2024\0 Anna Rossi è arrivata."));
    try (var enricher = pipeline.enricher()) {
      var summary = pipeline.publish(odd.toArray(Path[]::new));
      assertThat(summary.published()).isEqualTo(odd.size());
      var enriched = pipeline.read(pipeline.topics().enriched(), odd.size());
      assertThat(enriched).hasSize(odd.size());
      enriched.forEach(record -> assertOffsetsSlice(record.value()));
    }
  }

  private void publishLine(Path path, String text) throws IOException {
    Files.writeString(path, "{\"id\": \"one\", \"text\": \"%s\"}%n".formatted(text));
    pipeline.publish(path);
  }

  private Path article(String name, String text) throws IOException {
    return Files.writeString(work.resolve(name), text);
  }

  private static List<Path> samples() throws IOException {
    try (var files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).toList();
    }
  }

  static void assertOffsetsSlice(EnrichedArticle enriched) {
    var text = enriched.getArticle().getText();
    for (var date : enriched.getDates().getItems()) {
      assertThat(text.substring(date.getStart(), date.getEnd())).isEqualTo(date.getSurface());
    }
    for (var entity : enriched.getEntities().getItems()) {
      for (var mention : entity.getMentions()) {
        assertThat(text.substring(mention.getStart(), mention.getEnd()))
            .isEqualTo(mention.getSurface());
      }
    }
  }
}
