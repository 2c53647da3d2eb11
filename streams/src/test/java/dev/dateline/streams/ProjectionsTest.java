package dev.dateline.streams;

import static dev.dateline.streams.Articles.INGESTED;
import static dev.dateline.streams.Articles.TOPICS;
import static dev.dateline.streams.Articles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectionsTest {

  @TempDir Path state;

  @Test
  void areByteForByteThoseThatTheTopologyWrites() {
    try (var driver = new EnrichmentDriver(state, new FakeEnricher("v1"))) {
      var traced = new RecordHeaders().add("traceparent", "00-ab-cd-01".getBytes(UTF_8));
      driver.articles.pipeInput(
          new TestRecord<>(
              "a", article("a", "Kim vola a Mosca nel 2023"), traced, INGESTED.toEpochMilli()));
      var made = new Projections(TOPICS).of(consumed(driver.bytes(TOPICS.enriched()).get(0)));
      var written =
          Stream.of(TOPICS.language(), TOPICS.entities(), TOPICS.dates())
              .map(topic -> driver.bytes(topic).get(0))
              .toList();
      assertThat(made)
          .extracting(record -> List.of(record.topic(), record.timestamp()))
          .containsExactly(
              List.of(TOPICS.language().name(), INGESTED.toEpochMilli()),
              List.of(TOPICS.entities().name(), INGESTED.toEpochMilli()),
              List.of(TOPICS.dates().name(), INGESTED.toEpochMilli()));
      for (int i = 0; i < 3; i++) {
        assertThat(made.get(i).value()).isEqualTo(written.get(i).value());
        assertThat(made.get(i).headers().toArray()).isEqualTo(written.get(i).headers().toArray());
      }
    }
  }

  private static ConsumerRecord<byte[], byte[]> consumed(TestRecord<byte[], byte[]> written) {
    return new ConsumerRecord<>(
        TOPICS.enriched().name() + ".trial",
        0,
        0,
        written.timestamp(),
        TimestampType.CREATE_TIME,
        written.key().length,
        written.value().length,
        written.key(),
        written.value(),
        written.headers(),
        Optional.empty());
  }
}
