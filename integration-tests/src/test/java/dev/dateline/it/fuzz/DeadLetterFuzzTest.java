package dev.dateline.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.dead.AuditEntry;
import dev.dateline.app.dead.CauseGroup;
import dev.dateline.app.dead.Letter;
import dev.dateline.app.dead.LetterId;
import dev.dateline.app.dead.Resend;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Any record on the dead-letter topic is a letter, whatever its bytes and headers are. */
@Timeout(300)
@Tag("long")
class DeadLetterFuzzTest {

  private static final String ERRORS = "__streams.errors.";
  private static final Set<String> TOPICS = Set.of("news.articles.v1");

  private static final List<String> NAMES =
      List.of(
          ERRORS + "exception",
          ERRORS + "message",
          ERRORS + "stacktrace",
          ERRORS + "topic",
          ERRORS + "partition",
          ERRORS + "offset",
          "dateline-failed-at",
          "dateline-attempt",
          "dateline-first-place");

  private static final List<byte[]> HEADER_VALUES =
      Examples.bytes(
          "org.apache.kafka.common.errors.SerializationException",
          "cannot decode 12 bytes from topic 'news.articles.v1'",
          """
          java.lang.IllegalStateException: no
          \tat dev.dateline.streams.EnrichNew.process(EnrichNew.java:52)
          Caused by: java.io.EOFException: 3 more than 2
          \tat org.apache.avro.io.BinaryDecoder.readInt(BinaryDecoder.java:154)
          """,
          "news.articles.v1",
          "1",
          "12345678901",
          "2026-11-24T10:00:00.123Z",
          "4",
          "news.articles.v1/0/17");

  @Test
  void anyRecordIsALetterWithANameAndACauseAndKeepsItsBytesWhenItIsSentBack() {
    var ends =
        Fuzz.feed(
            HEADER_VALUES,
            (input, random) -> {
              var record = record(input, headers(random));
              var letter = Letter.of(record);
              assertThat(LetterId.parse(letter.id().toString())).isEqualTo(letter.id());
              assertThat(letter.cause().fingerprint()).matches("[0-9a-f]{8}");
              assertThat(letter.attempt()).isPositive();
              assertThat(letter.messageLine()).doesNotContain("\n");
              grouped(letter);
              return sentBack(letter);
            });
    assertThat(ends).containsOnlyKeys("sent back", "stays");
  }

  @Test
  void anyAuditRecordIsAnEntryOrNoneOfOurs() {
    var letter = Letter.of(record(new byte[] {1}, new RecordHeaders()));
    var entry = AuditEntry.of(letter, AuditEntry.RETRIED, Instant.EPOCH, "ada").record("audit");
    var ends =
        Fuzz.feed(
            List.of(entry.value()),
            (input, random) -> {
              var read = AuditEntry.of(new ConsumerRecord<>("audit", 0, 0, entry.key(), input));
              read.ifPresent(it -> assertThat(it.record("audit").value()).isNotEmpty());
              return read.isPresent() ? "entry" : "none";
            });
    assertThat(ends).containsOnlyKeys("entry", "none");
    assertThat(AuditEntry.of(new ConsumerRecord<>("audit", 0, 0, null, null))).isEmpty();
  }

  private static void grouped(Letter letter) {
    var groups = new CauseGroup.Collector();
    groups.add(letter);
    groups.add(letter);
    assertThat(groups.largestFirst()).singleElement().extracting(CauseGroup::count).isEqualTo(2L);
  }

  private static String sentBack(Letter letter) {
    if (Resend.obstacle(letter, TOPICS, true).isPresent()) {
      return "stays";
    }
    var back = Resend.of(letter);
    assertThat(back.value()).isSameAs(letter.record().value());
    assertThat(back.key()).isSameAs(letter.record().key());
    return "sent back";
  }

  /** Each header is there or not, once or twice, as it should be or damaged. */
  private static Headers headers(Random random) {
    var headers = new RecordHeaders();
    for (int i = 0; i < NAMES.size(); i++) {
      boolean right = random.nextInt(4) > 0;
      var value = right ? HEADER_VALUES.get(i) : new Damage(random).of(HEADER_VALUES);
      if (random.nextInt(12) > 0) {
        headers.add(NAMES.get(i), value);
      }
      if (random.nextInt(12) == 0) {
        headers.add(NAMES.get(i), random.nextBoolean() ? null : "again".getBytes(UTF_8));
      }
    }
    return headers;
  }

  private static ConsumerRecord<byte[], byte[]> record(byte[] value, Headers headers) {
    return new ConsumerRecord<>(
        "news.articles.dead.v1",
        3,
        12,
        value.length % 2 == 0 ? -1 : 1_700_000_000_000L,
        TimestampType.CREATE_TIME,
        value.length,
        value.length,
        value,
        value,
        headers,
        Optional.empty());
  }
}
