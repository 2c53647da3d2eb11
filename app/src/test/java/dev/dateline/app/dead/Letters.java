package dev.dateline.app.dead;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Dead letters for tests. */
public final class Letters {

  public static final String TRACE =
      """
      org.example.Bad: cannot decode 7 bytes
      \tat dev.dateline.schemas.CodecFailure.of(CodecFailure.java:24)
      \tat org.apache.kafka.streams.Inside.run(Inside.java:1)
      Caused by: java.io.EOFException: end
      \tat org.apache.avro.io.Decoder.read(Decoder.java:9)
      \tat dev.dateline.schemas.RecordDeserializer.deserialize(RecordDeserializer.java:33)
      \t... 11 more
      """;

  private Letters() {}

  /** A letter that failed at some second of a day, with a message. */
  public static Letter letter(int offset, String message) {
    return letter(
        offset,
        Map.of(
            "__streams.errors.exception",
            "org.example.Bad",
            "__streams.errors.message",
            message,
            "__streams.errors.stacktrace",
            TRACE,
            "__streams.errors.topic",
            "news.articles.v1",
            "__streams.errors.partition",
            "3",
            "__streams.errors.offset",
            Integer.toString(100 + offset),
            "dateline-failed-at",
            "2026-11-24T10:00:%02d.5Z".formatted(offset % 60)));
  }

  /** A letter with headers of the test's choice. */
  public static Letter letter(int offset, Map<String, String> headers) {
    var record =
        new ConsumerRecord<>(
            "news.articles.dead.v1", 1, offset, "città".getBytes(UTF_8), "bytes".getBytes(UTF_8));
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return Letter.of(record);
  }

  /** A letter whose record was tried so often. */
  public static Letter tried(int offset, int attempt) {
    var letter = letter(offset, "bad");
    letter.record().headers().add("dateline-attempt", Integer.toString(attempt).getBytes(UTF_8));
    return letter;
  }
}
