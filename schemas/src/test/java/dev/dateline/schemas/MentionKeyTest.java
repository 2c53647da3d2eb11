package dev.dateline.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionKeyTest {

  @ParameterizedTest
  @CsvSource({
    "place:IT/barolo, 5ba3e290-f5a0-5cfd-8b19-207c2bc7a991",
    "2023-09-10, an id of another client",
    "an id with blanks, a",
    "100 % and %20 and %2520, a",
    "'', a",
    "person:münchhausen, ''"
  })
  void whatIsWrittenIsReadAgain(String subject, String article) {
    var key = new MentionKey(subject, article);
    var serde = MentionKey.serde();
    var bytes = serde.serializer().serialize("t", key);
    assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(key);
  }

  @Test
  void itIsTextThatAnyClientCanRead() {
    var bytes =
        MentionKey.serde().serializer().serialize("t", new MentionKey("place:IT/barolo", "1"));
    assertThat(bytes).isEqualTo("place:IT/barolo 1".getBytes(UTF_8));
  }

  @Test
  void whatHasNoArticleIsNoKey() {
    var keys = MentionKey.serde().deserializer();
    assertThatThrownBy(() -> keys.deserialize("t", "place:IT".getBytes(UTF_8)))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("place:IT");
    assertThat(keys.deserialize("t", null)).isNull();
  }

  @Test
  void aSubjectLiesWhereKafkaPutsItByItself() {
    IntStream.range(0, 100)
        .mapToObj(i -> "person:" + i)
        .forEach(
            subject ->
                assertThat(MentionKey.partition(subject, 12))
                    .isEqualTo(BuiltInPartitioner.partitionForKey(subject.getBytes(UTF_8), 12)));
  }
}
