package dev.dateline.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schema.ReplayRun;
import dev.dateline.schemas.SchemaIds;
import dev.dateline.schemas.SchemaIdsMismatchException;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Any bytes on a topic of Avro records are a record or a {@link SerializationException}. */
@Timeout(300)
class WireFuzzTest {

  private static final Topics TOPICS = Examples.topics();
  private static final Topic<String, ReplayRun> REPLAYS = Topics.replays("fuzz", SchemaIds.local());
  private static final Map<Topic<?, ?>, List<byte[]>> VALUES = Examples.values(TOPICS, REPLAYS);

  /** What other serdes put beside a value, and might make ours believe. */
  private static final List<String> HEADERS =
      List.of(
          SchemaIds.HEADER,
          "apicurio.value.globalId",
          "apicurio.value.contentId",
          "apicurio.value.contentHash",
          "apicurio.value.encoding",
          "apicurio.value.msgType",
          "apicurio.value.artifactId",
          "apicurio.value.version",
          "traceparent",
          "dateline-first-place");

  private static final List<String> HEADER_VALUES =
      List.of(
          "local", "JSON", "BINARY", "java.lang.Runtime", "", "1", "\0\0\0\0\0\0\0\1", "\uFFFD");

  @Test
  void anyValueOfATopicOfOursIsARecordThatCanBeWrittenAgainOrASerializationException() {
    VALUES.forEach(
        (topic, examples) ->
            assertThat(
                    Fuzz.feed(examples, (input, random) -> decode(topic, input, headers(random))))
                .as(topic.name())
                .containsOnlyKeys("record", "refused"));
  }

  @Test
  void anyValueBehindAnySchemaIdIsARecordOrASerializationException() {
    VALUES.forEach(
        (topic, examples) ->
            assertThat(
                    Fuzz.feed(
                        examples,
                        (input, random) -> decode(topic, reframed(input, random), noHeaders())))
                .as(topic.name())
                .containsKeys("refused"));
  }

  @Test
  void anyKeyIsAString() {
    var keys = Examples.bytes("5ba3e290-f5a0-5cfd-8b19-207c2bc7a991", "place:IT/barolo");
    assertThat(
            Fuzz.feed(
                keys,
                (input, random) -> {
                  var key = TOPICS.articles().keys().deserializer().deserialize("t", input);
                  assertThat(key).isNotNull();
                  return "key";
                }))
        .containsOnlyKeys("key");
  }

  /** A length that says two thousand million, in a value of some bytes, is refused unread. */
  @Test
  void aForgedLengthTakesNoMemory() {
    var small = new byte[] {0, 0, 0, 0, 1, -2, -1, -1, -1, 15, 'x', 'y'};
    var ends =
        Fuzz.feed(List.of(small), (input, random) -> decode(TOPICS.articles(), input, noHeaders()));
    assertThat(ends).containsKeys("refused");
  }

  private static String decode(Topic<?, ?> topic, byte[] input, Headers headers) {
    try {
      var value = topic.values().deserializer().deserialize(topic.name(), headers, input);
      return writtenAgain(topic, value);
    } catch (SchemaIdsMismatchException e) {
      return "other ids";
    } catch (SerializationException e) {
      assertThat(e.getMessage()).contains(topic.name());
      return "refused";
    }
  }

  @SuppressWarnings("unchecked")
  private static String writtenAgain(Topic<?, ?> topic, Object value) {
    assertThat(value).isInstanceOf(SpecificRecord.class);
    var same = ((Topic<String, Object>) topic).values();
    var bytes = same.serializer().serialize(topic.name(), value);
    var again = same.deserializer().deserialize(topic.name(), bytes);
    assertThat(same.serializer().serialize(topic.name(), again)).isEqualTo(bytes);
    return "record";
  }

  private static byte[] reframed(byte[] input, Random random) {
    var framed = ByteBuffer.allocate(5 + input.length).put((byte) 0);
    boolean real = random.nextBoolean();
    framed.putInt(real ? random.nextInt(12) : random.nextInt());
    return framed.put(input, Math.min(5, input.length), Math.max(0, input.length - 5)).array();
  }

  private static Headers noHeaders() {
    return new RecordHeaders();
  }

  /** A few headers of other serdes, or none. */
  static Headers headers(Random random) {
    var headers = new RecordHeaders();
    for (int left = random.nextInt(3); left > 0; left--) {
      var name = HEADERS.get(random.nextInt(HEADERS.size()));
      var value = HEADER_VALUES.get(random.nextInt(HEADER_VALUES.size()));
      headers.add(name, random.nextInt(10) == 0 ? null : value.getBytes(UTF_8));
    }
    return headers;
  }
}
