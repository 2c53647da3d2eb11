package dev.dateline.app;

import static org.apache.kafka.common.config.TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks settings of topics by which acknowledged records can be lost or come out of order. */
final class SafetyChecks {

  /** Two copies before a record counts as written: then one disk may fail. */
  private static final int SAFE_COPIES = 2;

  private static final String CHECK = "nothing is lost";

  private final Collection<TopicFacts> topics;
  private final String articles;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Checks of the topics that exist.
   *
   * @param articles name of the article topic: its records' times are the only ones set by a client
   */
  SafetyChecks(Collection<TopicFacts> topics, String articles) {
    this.topics = topics;
    this.articles = articles;
  }

  /** What all checks found: a finding a topic and trouble, or one when all is well. */
  List<Finding> all() {
    topics.forEach(this::copies);
    topics.forEach(this::elections);
    topics.forEach(this::times);
    partitions();
    return findings.isEmpty() && !topics.isEmpty()
        ? List.of(Finding.ok(CHECK, "copies, elections, times and partitions agree"))
        : List.copyOf(findings);
  }

  private void copies(TopicFacts topic) {
    int needed = Integer.parseInt(topic.config().getOrDefault(MIN_IN_SYNC_REPLICAS_CONFIG, "1"));
    if (needed > topic.replicas()) {
      fail(
          topic,
          "%s is %d of %d replicas: nothing can be written"
              .formatted(MIN_IN_SYNC_REPLICAS_CONFIG, needed, topic.replicas()),
          alter(topic, MIN_IN_SYNC_REPLICAS_CONFIG, Math.min(SAFE_COPIES, topic.replicas())));
    } else if (topic.replicas() >= SAFE_COPIES && needed < SAFE_COPIES) {
      warn(
          topic,
          "%s is %d: what was acknowledged can be lost with one disk"
              .formatted(MIN_IN_SYNC_REPLICAS_CONFIG, needed),
          alter(topic, MIN_IN_SYNC_REPLICAS_CONFIG, SAFE_COPIES));
    } else if (needed >= SAFE_COPIES && needed == topic.replicas()) {
      warn(
          topic,
          "%s is all of %d replicas: one broker that restarts stops the flow"
              .formatted(MIN_IN_SYNC_REPLICAS_CONFIG, needed),
          "give the topic a third replica with kafka-reassign-partitions.sh");
    }
  }

  private void elections(TopicFacts topic) {
    if ("true".equals(topic.config().get(UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG))) {
      fail(
          topic,
          "%s is true: a replica that lags may become leader and forget acknowledged records"
              .formatted(UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG),
          alter(topic, UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, false));
    }
  }

  /** A result carries the time its article was ingested, however much later it is written. */
  private void times(TopicFacts topic) {
    var type = topic.config().getOrDefault(MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
    if (!type.equals("CreateTime") && !topic.name().equals(articles)) {
      warn(
          topic,
          "%s is %s: the time of ingestion is replaced by that of writing"
              .formatted(MESSAGE_TIMESTAMP_TYPE_CONFIG, type),
          alter(topic, MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime"));
    }
    bound(
        topic,
        MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG,
        Finding.Level.FAIL,
        "results of older articles are refused");
    bound(
        topic,
        MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
        Finding.Level.WARN,
        "records are refused while a clock runs ahead of the broker's by more");
  }

  private void bound(TopicFacts topic, String key, Finding.Level level, String consequence) {
    var bound = topic.config().get(key);
    if (bound != null && Long.parseLong(bound) != Long.MAX_VALUE) {
      findings.add(
          new Finding(
              level,
              CHECK,
              "%s: %s is %s: %s".formatted(topic.name(), key, bound, consequence),
              Optional.of(alter(topic, key, Long.MAX_VALUE))));
    }
  }

  /** Readers that put an article and its parts together by partition find them in the same one. */
  private void partitions() {
    var counts = topics.stream().map(TopicFacts::partitions).distinct().toList();
    if (counts.size() > 1) {
      var found =
          topics.stream()
              .map(it -> it.name() + " " + it.partitions())
              .collect(Collectors.joining(", "));
      findings.add(
          Finding.warn(
              CHECK,
              "topics differ in partitions (%s): an article is not in the same one everywhere"
                  .formatted(found),
              "make all alike under another --prefix and publish again; adding partitions to a"
                  + " topic that has records breaks the order of each article"));
    }
  }

  private void fail(TopicFacts topic, String problem, String remedy) {
    findings.add(Finding.fail(CHECK, topic.name() + ": " + problem, remedy));
  }

  private void warn(TopicFacts topic, String problem, String remedy) {
    findings.add(Finding.warn(CHECK, topic.name() + ": " + problem, remedy));
  }

  private static String alter(TopicFacts topic, String key, Object value) {
    return TopicChecks.alter(topic.name(), key, value);
  }
}
