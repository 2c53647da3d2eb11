package dev.dateline.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;

/**
 * The key of a record of mentions: what is mentioned, and where. On the wire it is text, so that
 * compaction compares the same bytes whatever a registry's ids are: the subject, a blank, the
 * article's id. A blank in a subject is written {@code %20}, a percent sign {@code %25}.
 *
 * @param subject the entity's id, or the day; all records of one lie in one partition
 * @param articleId id of the article that mentions it
 */
public record MentionKey(String subject, String articleId) {

  private static final char BETWEEN = ' ';

  /** A serde for keys; its deserializer refuses what has no blank. */
  public static Serde<MentionKey> serde() {
    return Serdes.serdeFrom(
        (topic, key) -> key == null ? null : key.toString().getBytes(UTF_8),
        (topic, bytes) -> bytes == null ? null : parse(topic, bytes));
  }

  /**
   * The partition that all records of a subject lie in: the one that Kafka's own producers choose
   * for a record whose key is the subject alone.
   *
   * @param subject an entity's id or a day
   * @param partitions how many the topic has, at least 1
   */
  public static int partition(String subject, int partitions) {
    return Utils.toPositive(Utils.murmur2(subject.getBytes(UTF_8))) % partitions;
  }

  /** As it is written. */
  @Override
  public String toString() {
    return escaped(subject) + BETWEEN + articleId;
  }

  private static MentionKey parse(String topic, byte[] bytes) {
    var text = new String(bytes, UTF_8);
    int end = text.indexOf(BETWEEN);
    if (end < 0) {
      throw new SerializationException(
          "the key '%s' in topic %s is no subject and article".formatted(text, topic));
    }
    return new MentionKey(unescaped(text.substring(0, end)), text.substring(end + 1));
  }

  private static String escaped(String subject) {
    return subject.indexOf(BETWEEN) < 0 && subject.indexOf('%') < 0
        ? subject
        : subject.replace("%", "%25").replace(" ", "%20");
  }

  private static String unescaped(String text) {
    return text.replace("%20", " ").replace("%25", "%");
  }
}
