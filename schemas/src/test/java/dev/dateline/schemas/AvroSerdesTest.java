package dev.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.schema.Article;
import dev.dateline.schema.PublicationDate;
import dev.dateline.schema.Source;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class AvroSerdesTest {

  private static final String TOPIC = "news.articles.v1";
  private final Serde<Article> serde = AvroSerdes.of(Article.class, SchemaIds.local());

  static Article article() {
    return Article.newBuilder()
        .setId("0b9c3f3c-5f0e-5a52-9f54-2f3f2a3a1c11")
        .setHeadline("Kim andrà a Mosca 🚆")
        .setPublished(
            new PublicationDate(
                "2023-09", LocalDate.parse("2023-09-01"), LocalDate.parse("2023-09-30")))
        .setText("Kim andrà a Mosca 🚆\n\nIl presidente …")
        .setSource(new Source("file.txt", null, "00", 0))
        .setIngestedAt(Instant.ofEpochMilli(1_700_000_000_123L))
        .build();
  }

  @Test
  void whatWasWrittenIsReadBack() {
    var bytes = serde.serializer().serialize(TOPIC, article());
    assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(article());
  }

  @Test
  void bytesAreConfluentsWireFormatWithTheIdOfTheTable() {
    var bytes = serde.serializer().serialize(TOPIC, article());
    int id = SchemaTable.get().find(Article.getClassSchema()).orElseThrow().id();
    assertThat(bytes).startsWith(0, 0, 0, 0, id);
  }

  @Test
  void tombstonesSurvive() {
    assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
    assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
  }

  @Test
  void bytesThatAreNoRecordAreABadRecordWithTopicAndSizeNamed() {
    for (var bytes : new byte[][] {{}, {1}, {0, 0, 0, 0, 1, 99}, {0, 0, 0, 9, 9, 1}, text("hi")}) {
      assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes))
          .isInstanceOf(SerializationException.class)
          .hasMessageContaining(TOPIC)
          .hasMessageContaining(bytes.length + " bytes");
    }
  }

  @Test
  void idsOfTheOtherKindAreRefusedWithTheWayOut() {
    var headers = new RecordHeaders().add(SchemaIds.HEADER, text("registry"));
    var bytes = serde.serializer().serialize(TOPIC, article());
    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, headers, bytes))
        .isInstanceOf(SchemaIdsMismatchException.class)
        .hasMessageContaining("--registry");
  }

  @Test
  void idsOfAKindThatThereIsNotAreABadRecord() {
    var headers = new RecordHeaders().add(SchemaIds.HEADER, text("other"));
    var bytes = serde.serializer().serialize(TOPIC, article());
    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, headers, bytes))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void noHeaderChangesHowValuesAreReadHereOrLater() {
    var headers = new RecordHeaders().add("apicurio.value.encoding", text("JSON"));
    var bytes = serde.serializer().serialize(TOPIC, article());
    assertThat(serde.deserializer().deserialize(TOPIC, headers, bytes)).isEqualTo(article());
    assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(article());
  }

  @Test
  void aNumberThatNeverEndsIsABadRecord() {
    var bytes = new byte[] {0, 0, 0, 0, 1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void everyRecordSaysWhichKindOfIdItCarries() {
    var headers = new RecordHeaders();
    serde.serializer().serialize(TOPIC, headers, article());
    serde.serializer().serialize(TOPIC, headers, article());
    assertThat(headers.headers(SchemaIds.HEADER))
        .singleElement()
        .satisfies(header -> assertThat(header.value()).isEqualTo(text("local")));
  }

  @Test
  void aRegistryThatDoesNotAnswerIsNotABadRecord() {
    var ids = SchemaIds.registry(URI.create("http://127.0.0.1:1"));
    try (var remote = AvroSerdes.of(Article.class, ids)) {
      assertThatThrownBy(() -> remote.serializer().serialize(TOPIC, article()))
          .isInstanceOf(RegistryException.class);
      assertThatThrownBy(
              () -> remote.deserializer().deserialize(TOPIC, new byte[] {0, 0, 0, 0, 1, 2}))
          .isInstanceOf(RegistryException.class);
    }
  }

  private static byte[] text(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
