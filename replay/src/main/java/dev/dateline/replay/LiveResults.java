package dev.dateline.replay;

import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.Topic;
import dev.dateline.streams.HeaderText;
import dev.dateline.streams.ResultHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/**
 * What the live topic says of each article now, in some 40 bytes an article: articles of one
 * language, enriched by one version, share what is kept of them.
 */
final class LiveResults {

  private final KeyIndex articles = new KeyIndex();
  private final Map<LiveResult, Integer> numbers = new HashMap<>();
  private final List<LiveResult> kinds = new ArrayList<>();
  private final Map<String, String> firstUse = new HashMap<>();
  private int[] kindOf = new int[1 << 10];

  private LiveResults() {
    number(LiveResult.MISSING);
  }

  /** Nothing is known of any article. */
  static LiveResults none() {
    return new LiveResults();
  }

  /** Reads the whole live topic. */
  static LiveResults read(ReplayCluster cluster) {
    var results = new LiveResults();
    var topic = cluster.topics().enriched();
    try (var reader = LogReader.ofCommitted(cluster)) {
      reader.read(reader.whole(topic.name()), record -> results.take(topic, record));
    }
    return results;
  }

  /** The live result of the article with that key. */
  LiveResult of(byte[] key) {
    int number = key == null ? KeyIndex.NONE : articles.find(key);
    return number == KeyIndex.NONE ? LiveResult.MISSING : kinds.get(kindOf[number]);
  }

  /** The versions that made what is live, the one that was first in use first. */
  List<String> versions() {
    return firstUse.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The versions in use before another one was.
   *
   * @param version one of them, or the one that would enrich now: all others are older then
   * @param now the version that would enrich now
   * @throws ReplayRefusedException when nothing live was made by that version
   */
  Set<String> olderThan(String version, String now) {
    var known = versions();
    int at = known.indexOf(version);
    if (at >= 0 && !version.equals(now)) {
      return Set.copyOf(known.subList(0, at));
    }
    if (version.equals(now)) {
      return known.stream().filter(other -> !other.equals(now)).collect(Collectors.toSet());
    }
    throw new ReplayRefusedException(
        "no article was enriched by version '%s'; the live ones were by %s; the version here is %s"
            .formatted(version, known.isEmpty() ? "none" : String.join(", ", known), now));
  }

  private void take(Topic<String, EnrichedArticle> topic, ConsumerRecord<byte[], byte[]> record) {
    int article = articles.add(record.key());
    if (article == kindOf.length) {
      kindOf = Arrays.copyOf(kindOf, 2 * kindOf.length);
    }
    kindOf[article] = number(result(topic, record));
  }

  private LiveResult result(
      Topic<String, EnrichedArticle> topic, ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return LiveResult.MISSING;
    }
    try {
      var values = topic.values().deserializer();
      var result =
          LiveResult.of(values.deserialize(topic.name(), record.headers(), record.value()));
      firstUse.merge(result.version(), usedAt(record), (one, other) -> min(one, other));
      return result;
    } catch (SerializationException e) {
      return LiveResult.MISSING; // Not ours, or broken: enriching it again mends it.
    }
  }

  /** When it was enriched, in ISO 8601. */
  private static String usedAt(ConsumerRecord<?, ?> record) {
    return HeaderText.of(record.headers(), ResultHeaders.ENRICHED_AT)
        .orElseGet(() -> Instant.ofEpochMilli(record.timestamp()).toString());
  }

  private static String min(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private int number(LiveResult result) {
    return numbers.computeIfAbsent(
        result,
        kind -> {
          kinds.add(kind);
          return kinds.size() - 1;
        });
  }
}
