package dev.dateline.streams;

import static dev.dateline.streams.Articles.TOPICS;
import static dev.dateline.streams.Articles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.enrichment.Annotations;
import dev.dateline.enrichment.Document;
import dev.dateline.enrichment.Enricher;
import dev.dateline.enrichment.Span;
import dev.dateline.enrichment.StageObserver;
import dev.dateline.schema.Article;
import dev.dateline.schemas.RegistryException;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.SchemaIdsMismatchException;
import dev.dateline.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadLettersTest {

  private static final FakeEnricher ENRICHER = new FakeEnricher("v1");

  @TempDir Path state;

  @Test
  void aMissingDeadLetterTopicRefusesToStart() {
    assertThatThrownBy(() -> new DeadLetters().configure(Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG);
  }

  static List<Arguments> badRecords() {
    var good = bytes(article("bad", "Kim"));
    return List.of(
        arguments("bad", null, "has no value"),
        arguments(null, good, "has no key"),
        arguments(null, null, "has no key"),
        arguments("bad", bytes(article("bad", "")), "has no text"),
        arguments("bad", bytes(article("bad", " \n\u2003")), "has no text"),
        arguments("bad", bytes(backwards()), "ends on 2023-08-31, before it begins on 2023-09-01"),
        arguments("other", good, "key 'other' is not the article's id 'bad'"),
        arguments(
            "bad",
            "no avro".getBytes(UTF_8),
            "cannot decode 7 bytes from topic news.articles.v1: no Avro"),
        arguments("bad", new byte[0], "cannot decode 0 bytes"),
        arguments("bad", Arrays.copyOf(good, good.length - 9), "cannot decode"));
  }

  private static Article backwards() {
    var article = article("bad", "Buongiorno");
    article.getPublished().setLatest(LocalDate.parse("2023-08-31"));
    return article;
  }

  @ParameterizedTest
  @MethodSource("badRecords")
  void aBadRecordIsSetAsideAsItCameAndTheNextOneFlows(String key, byte[] value, String says) {
    try (var driver = new EnrichmentDriver(state, ENRICHER)) {
      var headers = new RecordHeaders().add("traceparent", "00-ab".getBytes(UTF_8));
      var keyBytes = key == null ? null : key.getBytes(UTF_8);
      driver.raw.pipeInput(new TestRecord<>(keyBytes, value, headers, 7L));
      driver.send(article("good", "Bonjour"));
      assertThat(driver.read(TOPICS.enriched()))
          .extracting(TestRecord::key)
          .containsExactly("good");
      var dead = driver.read(TOPICS.dead());
      assertThat(dead).hasSize(1);
      assertThat(dead.get(0).key()).isEqualTo(keyBytes);
      assertThat(dead.get(0).value()).isEqualTo(value);
      assertThat(dead.get(0).timestamp()).isEqualTo(7L);
      assertThat(header(dead.get(0), "traceparent")).isEqualTo("00-ab");
      assertThat(header(dead.get(0), "__streams.errors.message")).contains(says);
      assertThat(header(dead.get(0), "__streams.errors.topic")).isEqualTo("news.articles.v1");
      assertThat(header(dead.get(0), "__streams.errors.offset")).isEqualTo("0");
      assertThat(Instant.parse(header(dead.get(0), "dateline-failed-at"))).isNotNull();
      assertThat(driver.counters.dead()).isEqualTo(1);
      assertThat(driver.counters.offsetViolations()).isZero();
    }
  }

  @Test
  void anArticleThatShowsABugIsSetAsideAndTheNextOneFlows() {
    Consumer<Document> bug = document -> refuse(document, new NullPointerException("ours"));
    try (var driver = new EnrichmentDriver(state, new FakeEnricher("v1", bug))) {
      driver.send(article("bad", "poison"));
      driver.send(article("good", "Kim"));
      assertThat(driver.read(TOPICS.enriched()))
          .extracting(TestRecord::key)
          .containsExactly("good");
      var dead = driver.read(TOPICS.dead()).get(0);
      assertThat(header(dead, "__streams.errors.exception")).endsWith("NullPointerException");
      assertThat(header(dead, "__streams.errors.stacktrace")).contains("DeadLettersTest");
    }
  }

  @Test
  void anArticleThatWasSetAsideIsTriedAgainWhenItIsPublishedAgain() {
    var attempts = new AtomicInteger();
    Consumer<Document> once =
        document -> {
          if (attempts.incrementAndGet() == 1) {
            throw new IllegalStateException("first time");
          }
        };
    try (var driver = new EnrichmentDriver(state, new FakeEnricher("v1", once))) {
      driver.send(article("a", "Kim"));
      driver.send(article("a", "Kim"));
      assertThat(driver.read(TOPICS.enriched())).hasSize(1);
      assertThat(driver.read(TOPICS.dead())).hasSize(1);
    }
  }

  @Test
  void aBugWithEveryArticleStopsTheFlow() {
    Consumer<Document> bug = document -> refuse(document, new IllegalStateException("ours"));
    try (var driver = new EnrichmentDriver(state, new FakeEnricher("v1", bug))) {
      for (int i = 0; i < DeadLetters.BUGS_IN_A_ROW; i++) {
        driver.send(article("bad" + i, "poison"));
      }
      assertThatThrownBy(() -> driver.send(article("last", "poison"))).hasRootCauseMessage("ours");
      assertThat(driver.read(TOPICS.dead())).hasSize(DeadLetters.BUGS_IN_A_ROW);
    }
  }

  @Test
  void bugsFarApartDoNotAddUp() {
    Consumer<Document> bug = document -> refuse(document, new IllegalStateException("ours"));
    try (var driver = new EnrichmentDriver(state, new FakeEnricher("v1", bug))) {
      for (int i = 0; i < 2 * DeadLetters.BUGS_IN_A_ROW; i++) {
        driver.send(article("bad" + i, "poison"));
        driver.send(article("good" + i, "Kim"));
      }
      assertThat(driver.counters.dead()).isEqualTo(2L * DeadLetters.BUGS_IN_A_ROW);
    }
  }

  static List<RuntimeException> clusterFaults() {
    return List.of(
        new org.apache.kafka.common.errors.TimeoutException("away"),
        new TopicAuthorizationException("not yours"),
        new ProcessorStateException("disk"),
        new RuntimeException("wrapped", new InterruptException("stop")),
        new UncheckedIOException(new IOException("model")));
  }

  @ParameterizedTest
  @MethodSource("clusterFaults")
  void aFaultOfTheClusterStopsTheFlowAndSetsNothingAside(RuntimeException fault) {
    Consumer<Document> broken = document -> refuse(document, fault);
    try (var driver = new EnrichmentDriver(state, new FakeEnricher("v1", broken))) {
      assertThatThrownBy(() -> driver.send(article("good", "poison")))
          .hasStackTraceContaining(fault.getMessage());
      assertThat(driver.read(TOPICS.dead())).isEmpty();
      assertThat(driver.counters.dead()).isZero();
    }
  }

  @Test
  void aDocumentThatExhaustsTheStackIsSetAsideNamingTheStageAndTheNextIsEnriched() {
    try (var driver = new EnrichmentDriver(state, new Deep())) {
      driver.send(article("deep", "poison"));
      driver.send(article("good", "Kim"));
      assertThat(driver.read(TOPICS.enriched()))
          .extracting(TestRecord::key)
          .containsExactly("good");
      var letter = driver.read(TOPICS.dead()).get(0);
      assertThat(header(letter, "__streams.errors.exception"))
          .isEqualTo(StackExhaustedException.class.getName());
      assertThat(header(letter, "__streams.errors.message")).contains("the stage 'entities'");
      assertThat(driver.counters.dead()).isEqualTo(1);
    }
  }

  /** Has a stage that calls itself without end on one text. */
  private record Deep() implements Enricher {

    @Override
    public Annotations enrich(Document document) {
      return ENRICHER.enrich(document);
    }

    @Override
    public Annotations enrich(Document document, StageObserver stages) {
      stages.begins("entities");
      if (document.text().equals("poison")) {
        return enrich(document, stages);
      }
      return ENRICHER.enrich(document);
    }

    @Override
    public String version() {
      return "deep";
    }
  }

  static List<Error> errors() {
    return List.of(new OutOfMemoryError("heap"), new NoClassDefFoundError("gone"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anyOtherErrorIsNeverCaught(Error error) {
    Consumer<Document> broken =
        document -> {
          throw error;
        };
    try (var driver = new EnrichmentDriver(state, new FakeEnricher("v1", broken))) {
      assertThatThrownBy(() -> driver.send(article("good", "Kim"))).isSameAs(error);
      assertThat(driver.read(TOPICS.dead())).isEmpty();
    }
  }

  @Test
  void aRegistryThatDoesNotAnswerIsNoDeadLetter() {
    var away = Topics.of("news", SchemaIds.registry(URI.create("http://127.0.0.1:1")));
    try (var driver = new EnrichmentDriver(state, ENRICHER, away)) {
      var value = bytes(article("good", "Kim"));
      assertThatThrownBy(() -> driver.raw.pipeInput("good".getBytes(UTF_8), value))
          .satisfies(
              e ->
                  assertThat(Failure.of(e, EnrichSettings.DEFAULTS))
                      .isInstanceOf(RegistryException.class));
      assertThat(driver.bytes(TOPICS.dead())).isEmpty();
    }
  }

  @Test
  void schemaIdsOfTheOtherKindAreNoDeadLetter() {
    try (var driver = new EnrichmentDriver(state, ENRICHER)) {
      var other = new RecordHeaders().add(SchemaIds.HEADER, "registry".getBytes(UTF_8));
      var record = new TestRecord<>("a".getBytes(UTF_8), bytes(article("a", "Kim")), other, 1L);
      assertThatThrownBy(() -> driver.raw.pipeInput(record))
          .satisfies(
              e ->
                  assertThat(Failure.of(e, EnrichSettings.DEFAULTS))
                      .isInstanceOf(SchemaIdsMismatchException.class));
      assertThat(driver.read(TOPICS.dead())).isEmpty();
    }
  }

  @Test
  void brokenOffsetsAreSetAsideAndCounted() {
    Enricher broken =
        new Broken(
            FakeEnricher.annotations(List.of(FakeEnricher.person("x", new Span(0, 9))), List.of()));
    try (var driver = new EnrichmentDriver(state, broken)) {
      driver.send(article("a", "Kim"));
      assertThat(driver.read(TOPICS.enriched())).isEmpty();
      assertThat(header(driver.read(TOPICS.dead()).get(0), "__streams.errors.message"))
          .contains("entities: Span[start=0, end=9]");
      assertThat(driver.counters.offsetViolations()).isEqualTo(1);
    }
  }

  /** Finds the same in every text. */
  record Broken(Annotations always) implements Enricher {
    @Override
    public Annotations enrich(Document document) {
      return always;
    }

    @Override
    public String version() {
      return "broken";
    }
  }

  private static void refuse(Document document, RuntimeException error) {
    if (document.text().equals("poison")) {
      throw error;
    }
  }

  private static Arguments arguments(String key, byte[] value, String says) {
    return Arguments.of(key, value, says);
  }

  private static byte[] bytes(Article article) {
    return TOPICS.articles().values().serializer().serialize("news.articles.v1", article);
  }

  private static String header(TestRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
