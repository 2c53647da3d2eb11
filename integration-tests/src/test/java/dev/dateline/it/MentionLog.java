package dev.dateline.it;

import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.MentionKey;
import dev.dateline.schemas.Topic;
import dev.dateline.schemas.Topics;
import dev.dateline.streams.mentions.ArticleMentions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What stands on the topics of mentions, and what must stand there: both by topic and key, each
 * value in order and as text, a deletion as null.
 */
public final class MentionLog {

  private final Topics topics;
  private final LiveReaders readers;

  /** Of a pipeline's topics. */
  public MentionLog(String bootstrap, Topics topics) {
    this.topics = topics;
    this.readers = new LiveReaders(bootstrap);
  }

  /** All committed records. */
  public Map<String, List<String>> written() {
    var written = new TreeMap<String, List<String>>();
    for (var topic : List.of(topics.entityMentions(), topics.dateMentions())) {
      for (var record : readers.committed(topic.name())) {
        add(written, topic, key(topic, record), value(topic, record));
      }
    }
    return written;
  }

  /** What a reader ends with. */
  public Map<String, String> latest() {
    var latest = new TreeMap<String, String>();
    written()
        .forEach(
            (key, values) -> {
              if (values.get(values.size() - 1) != null) {
                latest.put(key, values.get(values.size() - 1));
              }
            });
    return latest;
  }

  /** What each version of each enriched article must have written, once and in its order. */
  public Map<String, List<String>> expected() {
    var expected = new TreeMap<String, List<String>>();
    var before = new HashMap<String, Set<MentionKey>>();
    for (var topic : List.of(topics.entityMentions(), topics.dateMentions())) {
      before.clear();
      for (var record : readers.committed(topics.enriched().name())) {
        var now = mentions(topic, record);
        var id = new String(record.key(), java.nio.charset.StandardCharsets.UTF_8);
        var gone = new HashSet<>(before.getOrDefault(id, Set.of()));
        gone.removeAll(now.keySet());
        now.forEach((key, value) -> add(expected, topic, key, value));
        gone.forEach(key -> add(expected, topic, key, null));
        before.put(id, now.keySet());
      }
    }
    return expected;
  }

  /** In how many partitions each subject of a topic stands. */
  public Map<String, Set<Integer>> partitions(Topic<MentionKey, ?> topic) {
    var partitions = new HashMap<String, Set<Integer>>();
    for (var record : readers.committed(topic.name())) {
      partitions
          .computeIfAbsent(key(topic, record).subject(), subject -> new HashSet<>())
          .add(record.partition());
    }
    return partitions;
  }

  private Map<MentionKey, Object> mentions(
      Topic<MentionKey, ?> topic, ConsumerRecord<byte[], byte[]> record) {
    EnrichedArticle article = value(topics.enriched(), record);
    var mentions = new HashMap<MentionKey, Object>();
    if (article != null) {
      var all = ArticleMentions.of(article);
      Map<String, ?> found = topic.equals(topics.entityMentions()) ? all.entities() : all.days();
      found.forEach(
          (subject, it) -> mentions.put(new MentionKey(subject, article.getArticle().getId()), it));
    }
    return mentions;
  }

  private static MentionKey key(Topic<MentionKey, ?> topic, ConsumerRecord<byte[], byte[]> record) {
    return topic.keys().deserializer().deserialize(topic.name(), record.key());
  }

  private static <V> V value(Topic<?, V> topic, ConsumerRecord<byte[], byte[]> record) {
    return record.value() == null
        ? null
        : topic.values().deserializer().deserialize(topic.name(), record.headers(), record.value());
  }

  private static void add(
      Map<String, List<String>> log, Topic<?, ?> topic, MentionKey key, Object value) {
    log.computeIfAbsent(topic.name() + " " + key, it -> new ArrayList<>())
        .add(value == null ? null : value.toString());
  }
}
