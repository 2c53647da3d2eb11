package dev.dateline.producer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.schema.Article;
import dev.dateline.schemas.AvroSerdes;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.Topics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlePublisherTest {

  private static final String TOPIC = "news.articles.v1";
  private static final Instant NOW = Instant.parse("2026-11-24T10:15:30.5Z");

  @TempDir Path dir;
  private final MockProducer<String, Article> kafka = producer(true);

  @Test
  void recordsAreCloudEventsKeyedByIdAndStampedWithTheTimeOfIngestion() {
    var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    try (var publisher = publisher(kafka)) {
      publish(publisher, "{\"text\":\"a\",\"traceparent\":\"" + trace + "\"}");
      publisher.finish();
    }
    var record = kafka.history().get(0);
    assertThat(record.topic()).isEqualTo(TOPIC);
    assertThat(record.key()).isEqualTo(record.value().getId());
    assertThat(record.timestamp()).isEqualTo(NOW.toEpochMilli());
    assertThat(headers(record))
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_type", "dev.dateline.article.received.v1")
        .containsEntry("ce_source", "stdin:-#1")
        .containsEntry("ce_time", "2026-11-24T10:15:30.500Z")
        .containsEntry("traceparent", trace)
        .containsKey("ce_id");
  }

  @Test
  void theSameContentIsSentOnceAndChangedContentAgain() {
    try (var publisher = publisher(kafka)) {
      publish(
          publisher,
          "{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"1\",\"text\":\"b\"}\n"
              + "{\"id\":\"1\",\"text\":\"a\"}\nnonsense");
      var summary = publisher.finish();
      assertThat(summary).extracting(PublishSummary::read).isEqualTo(5L);
      assertThat(summary).extracting(PublishSummary::published).isEqualTo(3L);
      assertThat(summary).extracting(PublishSummary::unchanged).isEqualTo(1L);
      assertThat(summary).extracting(PublishSummary::rejected).isEqualTo(1L);
      assertThat(summary.toString()).startsWith("read 5, published 3, unchanged 1, rejected 1 in ");
    }
    assertThat(kafka.history())
        .extracting(record -> record.value().getText())
        .containsExactly("a", "b", "a");
    assertThat(kafka.history())
        .extracting(ProducerRecord::key)
        .containsOnly(kafka.history().get(0).key());
  }

  @Test
  void anArticleTheBrokersRefuseIsARejectAndIsNotTakenForSent() throws IOException {
    var waiting = producer(false);
    try (var publisher = publisher(waiting)) {
      publish(publisher, "{\"text\":\"a\"}\n{\"text\":\"b\"}");
      waiting.errorNext(new RecordTooLargeException("1 > 0"));
      waiting.completeNext();
      publish(publisher, "{\"text\":\"a\"}");
      waiting.completeNext();
      var summary = publisher.finish();
      assertThat(summary.published()).isEqualTo(2);
      assertThat(summary.rejected()).isEqualTo(1);
    }
    assertThat(rejects())
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.get("source").textValue()).isEqualTo("stdin:-#1");
              assertThat(reject.get("cause").textValue()).contains("too large", "1 > 0");
              assertThat(reject.get("bytes").isNull()).isTrue();
            });
  }

  @Test
  void anArticleThatCannotBeEncodedIsAReject() {
    kafka.sendException = new SerializationException("no schema");
    try (var publisher = publisher(kafka)) {
      publish(publisher, "{\"text\":\"a\"}");
      assertThat(publisher.finish().rejected()).isEqualTo(1);
    }
  }

  @Test
  void aLostBrokerIsNoRejectAndStopsThePublisher() throws IOException {
    var waiting = producer(false);
    try (var publisher = publisher(waiting)) {
      publish(publisher, "{\"text\":\"a\"}");
      waiting.errorNext(new TimeoutException("expired"));
      assertThatThrownBy(() -> publish(publisher, "{\"text\":\"b\"}"))
          .isInstanceOf(PublishException.class)
          .hasMessage("cannot publish to topic news.articles.v1 on localhost:9092: expired");
      assertThatThrownBy(publisher::finish).isInstanceOf(PublishException.class);
      assertThat(publisher.soFar().rejected()).isZero();
    }
    assertThat(rejects()).isEmpty();
  }

  @Test
  void aMissingTopicIsNamedWithTheCommandThatCreatesIt() {
    kafka.sendException = new TimeoutException("x", new UnknownTopicOrPartitionException());
    try (var publisher = publisher(kafka)) {
      assertThatThrownBy(() -> publish(publisher, "{\"text\":\"a\"}"))
          .hasMessageContaining("topic news.articles.v1 does not exist on localhost:9092")
          .hasMessageContaining("dateline topics create");
    }
  }

  @Test
  void anInterruptDoesNotLoseWhatWasRead() {
    try (var publisher = publisher(kafka)) {
      Thread.currentThread().interrupt();
      publish(publisher, "{\"text\":\"a\"}");
      assertThat(publisher.finish().published()).isEqualTo(1);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void rejectsAreKeptWithTheirBytesBehindThoseOfEarlierRuns() throws IOException {
    for (var bad : List.of("nonsense", "{}")) {
      try (var publisher = publisher(producer(true))) {
        publish(publisher, "{\"text\":\"a\"}\n" + bad);
      }
    }
    assertThat(rejects())
        .extracting(reject -> reject.get("source").textValue())
        .containsExactly("-#2", "-#2");
    assertThat(new String(rejects().get(0).get("bytes").binaryValue(), UTF_8))
        .isEqualTo("nonsense");
  }

  @Test
  void aRejectsFileThatIsReadItselfDoesNotFeedItself() throws IOException {
    Files.writeString(dir.resolve("rejects.jsonl"), "nonsense\n");
    try (var publisher = publisher(kafka)) {
      new ArticleReader(Clock.systemUTC(), new ByteArrayInputStream(new byte[0]))
          .read(List.of(dir.toString()), publisher);
      assertThat(publisher.finish().rejected()).isEqualTo(1);
    }
    assertThat(Files.readString(dir.resolve("rejects.jsonl"))).isEqualTo("nonsense\n");
  }

  @Test
  void aRejectsFileThatCannotBeWrittenIsKnownAtOnce() {
    var settings = PublishSettings.to("localhost:9092").withRejects(dir.resolve("no/such/file"));
    assertThatThrownBy(() -> new ArticlePublisher(settings, TOPIC, kafka))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no/such/file");
    assertThat(kafka.closed()).isTrue();
  }

  @Test
  void brokersWithoutAnAddressAndSettingsKafkaRefusesAreToldApart() {
    var topics = Topics.of("news", SchemaIds.local());
    assertThatThrownBy(
            () -> new ArticlePublisher(PublishSettings.to("no.such.host.invalid:1"), topics))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("no.such.host.invalid:1");
    var bad =
        new PublishSettings(
            "localhost:1",
            "lz4",
            Duration.ofSeconds(5),
            Map.of("batch.size", "many"),
            Optional.empty());
    assertThatThrownBy(() -> new ArticlePublisher(bad, topics))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("batch.size");
  }

  private ArticlePublisher publisher(MockProducer<String, Article> producer) {
    var settings = PublishSettings.to("localhost:9092").withRejects(dir.resolve("rejects.jsonl"));
    return new ArticlePublisher(settings, TOPIC, producer);
  }

  private static MockProducer<String, Article> producer(boolean autoComplete) {
    var values = AvroSerdes.of(Article.class, SchemaIds.local()).serializer();
    return new MockProducer<>(autoComplete, null, new StringSerializer(), values);
  }

  private static void publish(ArticlePublisher publisher, String lines) {
    var stdin = new ByteArrayInputStream(lines.getBytes(UTF_8));
    new ArticleReader(Clock.fixed(NOW, ZoneOffset.UTC), stdin).read(List.of("-"), publisher);
  }

  private static Map<String, String> headers(ProducerRecord<?, ?> record) {
    var headers = new java.util.HashMap<String, String>();
    record
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }

  private List<JsonNode> rejects() throws IOException {
    var json = new ObjectMapper();
    var rejects = new ArrayList<JsonNode>();
    for (var line : Files.readAllLines(dir.resolve("rejects.jsonl"))) {
      rejects.add(json.readTree(line));
    }
    return rejects;
  }
}
