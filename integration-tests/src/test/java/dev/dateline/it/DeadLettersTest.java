package dev.dateline.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.StandardEnricher;
import dev.dateline.local.EmbeddedBroker;
import dev.dateline.schemas.RecordLimits;
import dev.dateline.schemas.SchemaIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What a user may rely on when they look through dead letters and send them back. */
@SuppressWarnings("try") // the enricher runs while its block does
@Tag("long")
class DeadLettersTest {

  @TempDir static Path data;
  private static EmbeddedBroker broker;

  @TempDir Path work;
  private Pipeline pipeline;
  private DeadLetterDesk dead;

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
    var name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    var bootstrap = broker.bootstrapServers();
    pipeline = new Pipeline(bootstrap, name, SchemaIds.local(), work.resolve("state"));
    dead = new DeadLetterDesk(bootstrap, name);
  }

  /** Has a bug with every article about a storm. */
  private record Buggy(Enricher fixed) implements Enricher {

    @Override
    public Annotations enrich(Document document) {
      if (document.text().contains("tempesta")) {
        throw new IllegalStateException("lost in the storm");
      }
      return fixed.enrich(document);
    }

    @Override
    public String version() {
      return fixed.version();
    }
  }

  private static Enricher buggy() {
    return new Buggy(StandardEnricher.create());
  }

  @Test
  void aLetterThatIsRetriedAfterTheFixComesOutEnriched() throws IOException {
    try (var before = pipeline.enricher(buggy())) {
      publish("una tempesta su Roma");
      publish("il sole su Milano");
      letters(1);
    }
    try (var after = pipeline.enricher()) {
      assertThat(dead.run("retry").out()).singleElement().asString().contains("attempt 2");
      assertThat(pipeline.read(pipeline.topics().enriched(), 2))
          .extracting(it -> it.value().getArticle().getText())
          .containsExactlyInAnyOrder("una tempesta su Roma", "il sole su Milano");
    }
    assertThat(dead.run("list").out()).isEmpty();
    assertThat(dead.run("list").err()).contains("no dead letter waits");
  }

  @Test
  void aRetryThatFailsAgainCountsItsAttemptAndStopsAtTheGuard() throws IOException {
    try (var enricher = pipeline.enricher(buggy())) {
      publish("una tempesta su Roma");
      for (int attempt = 2; attempt <= 5; attempt++) {
        letters(attempt - 1);
        var retried = dead.run("retry");
        assertThat(retried.exitCode()).isZero();
        assertThat(retried.out()).singleElement().asString().contains("attempt " + attempt);
      }
      letters(5);
      var guarded = dead.run("retry");
      assertThat(guarded.exitCode()).isEqualTo(3);
      assertThat(guarded.out()).isEmpty();
      assertThat(guarded.err()).contains("tried 5 times", "--force");
      assertThat(dead.run("list", "--format", "jsonl").out())
          .singleElement()
          .asString()
          .contains("\"count\":1", "\"attempts\":5", "lost in the storm");
      assertThat(dead.run("retry", "--force").out()).hasSize(1);
    }
  }

  @Test
  void aLetterGoesBackWithItsBytesItsHeadersItsTimeAndToItsPartition() {
    var raw = pipeline.topics().articles().name();
    send(raw, "one", "no Avro at all");
    try (var enricher = pipeline.enricher()) {
      letters(1);
      dead.run("retry");
      letters(2);
    }
    var records = articles();
    assertThat(records).hasSize(2);
    var was = records.get(0);
    var back = records.get(1);
    assertThat(back.value()).isEqualTo(was.value());
    assertThat(back.key()).isEqualTo(was.key());
    assertThat(back.timestamp()).isEqualTo(was.timestamp());
    assertThat(back.partition()).isEqualTo(was.partition());
    assertThat(headers(back))
        .containsExactly(
            "traceparent=00-ab",
            "dateline-attempt=2",
            "dateline-first-place=%s/%d/%d".formatted(raw, was.partition(), was.offset()));
  }

  @Test
  void aRetryThatWasCutShortSentNothingAndTheNextOneSendsEveryLetterOnce() throws Exception {
    var topics = pipeline.topics();
    fail(3);
    try (var killed = transactional(topics.dead().name().replace(".articles.dead.v1", ""))) {
      killed.initTransactions();
      killed.beginTransaction();
      killed.send(new ProducerRecord<>(topics.articles().name(), "twice".getBytes(UTF_8))).get();
      killed.send(new ProducerRecord<>(topics.deadAudit().name(), "{}".getBytes(UTF_8))).get();
      assertThat(dead.run("retry").out()).hasSize(3);
      assertThatThrownBy(killed::commitTransaction).isInstanceOf(ProducerFencedException.class);
    }
    assertThat(values(articles())).hasSize(6).doesNotContain("twice");
    assertThat(dead.run("retry").out()).isEmpty();
  }

  @Test
  void twoRetriesAtTheSameTimeSendEveryLetterOnce() {
    fail(40);
    var runs =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> dead.run("retry", "--rate", "20/s")))
            .limit(2)
            .toList();
    var told = runs.stream().map(CompletableFuture::join).toList();
    told.forEach(answer -> assertThat(answer.exitCode()).isIn(0, 1));
    dead.run("retry");
    var back = values(articles()).stream().filter(it -> it.startsWith("no Avro")).toList();
    assertThat(back).hasSize(80);
    assertThat(new HashSet<>(back)).hasSize(40);
  }

  @Test
  void onlyTheChosenLettersAreSentAndADryRunSendsNone() {
    fail(4);
    send(pipeline.topics().articles().name(), "other", "another kind");
    try (var enricher = pipeline.enricher()) {
      letters(5);
    }
    assertThat(dead.run("retry", "--where", "key=k1", "--dry-run").out()).hasSize(1);
    assertThat(dead.run("retry", "--where", "key~k", "--limit", "2").out()).hasSize(2);
    assertThat(dead.run("retry", "--where", "key=other").out()).hasSize(1);
    assertThat(values(articles())).filteredOn("another kind"::equals).hasSize(2);
    assertThat(dead.run("export").out()).hasSize(2).allMatch(it -> it.contains("\"bytes\":\"bm8g"));
  }

  @Test
  void aLetterThatIsTooLargeToGoBackIsNamedAndTheOthersOfItsBatchAreSent() {
    var raw = pipeline.topics().articles().name();
    // With the two headers that a retry adds, it is larger than the topic takes.
    send(raw, "large", "x".repeat(RecordLimits.ARTICLE_RECORD - 120));
    fail(3, 4);
    var retried = dead.run("retry");
    assertThat(retried.exitCode()).isEqualTo(3);
    assertThat(retried.err()).contains("not sent: 1, it is too large for its topic");
    assertThat(retried.out()).hasSize(3);
    assertThat(articles()).hasSize(4 + 3);
    assertThat(dead.run("export").out()).hasSize(1);
  }

  @Test
  void aDroppedLetterIsListedNoMoreAndStillShown() {
    fail(2);
    var refused = dead.run("drop");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.out()).hasSize(2);
    var id = refused.out().get(0).replaceFirst(":.*", "");
    assertThat(dead.run("drop", id, "--yes").exitCode()).isZero();
    assertThat(dead.run("export").out()).hasSize(1);
    assertThat(dead.run("show", id).out()).anyMatch(it -> it.contains("state          dropped at"));
    var again = dead.run("retry", id);
    assertThat(again.exitCode()).isEqualTo(3);
    assertThat(again.err()).contains("no dead letter " + id + " waits");
  }

  @Test
  void aLetterThatIsRetriedNeverTakesThePlaceOfANewerVersion() throws IOException {
    try (var enricher = pipeline.enricher(buggy())) {
      publish("una tempesta su Roma");
      letters(1);
      publish("il sole su Roma");
      pipeline.read(pipeline.topics().enriched(), 1);
    }
    try (var enricher = pipeline.enricher()) {
      assertThat(dead.run("retry").out()).hasSize(1);
      publish("la sera a Roma");
      assertThat(pipeline.read(pipeline.topics().enriched(), 2))
          .extracting(it -> it.value().getArticle().getText())
          .containsExactly("il sole su Roma", "la sera a Roma");
    }
  }

  /** Articles with one id, so that each is a newer version of the one before. */
  private void publish(String text) throws IOException {
    var id = text.contains("Milano") ? "milano" : "roma";
    var file = work.resolve("articles.jsonl");
    Files.writeString(file, "{\"id\": \"%s\", \"text\": \"%s\"}%n".formatted(id, text));
    pipeline.publish(file);
  }

  /** Makes so many dead letters. */
  private void fail(int count) {
    fail(count, count);
  }

  /** Makes so many dead letters, and waits until there are {@code all}. */
  private void fail(int count, int all) {
    for (int i = 0; i < count; i++) {
      send(pipeline.topics().articles().name(), "k" + i, "no Avro at all " + i);
    }
    try (var enricher = pipeline.enricher()) {
      letters(all);
    }
  }

  private void send(String topic, String key, String value) {
    try (var producer =
        new KafkaProducer<>(config(), new ByteArraySerializer(), new ByteArraySerializer())) {
      var record = new ProducerRecord<>(topic, key.getBytes(UTF_8), value.getBytes(UTF_8));
      record.headers().add("traceparent", "00-ab".getBytes(UTF_8));
      producer.send(record).get();
    } catch (java.util.concurrent.ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KafkaProducer<byte[], byte[]> transactional(String prefix) {
    var config = new java.util.HashMap<>(config());
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, prefix + "-dateline-dead");
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static Map<String, Object> config() {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        broker.bootstrapServers(),
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
        RecordLimits.ANY_RECORD);
  }

  private void letters(int count) {
    assertThat(pipeline.read(pipeline.topics().dead(), count)).hasSize(count);
  }

  /** All that the article topic holds; nothing is written when this is asked. */
  private List<ConsumerRecord<byte[], byte[]>> articles() {
    return pipeline.readAll(pipeline.topics().articles());
  }

  private static List<String> values(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream().map(it -> new String(it.value(), UTF_8)).toList();
  }

  private static List<String> headers(ConsumerRecord<?, ?> record) {
    return Stream.of(record.headers().toArray())
        .map(it -> it.key() + "=" + new String(it.value(), UTF_8))
        .toList();
  }
}
