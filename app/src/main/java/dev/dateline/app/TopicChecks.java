package dev.dateline.app;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import dev.dateline.schemas.Topic;
import dev.dateline.schemas.TopicPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks topics against the plan by which we would create them. */
final class TopicChecks {

  private static final String HISTORY = "history is kept";

  private final TopicPlan plan;
  private final Map<String, TopicFacts> facts;

  /** Checks of what the cluster says of the topics that exist. */
  TopicChecks(TopicPlan plan, Map<String, TopicFacts> facts) {
    this.plan = plan;
    this.facts = facts;
  }

  /** What all checks found. */
  List<Finding> all() {
    var findings = new ArrayList<Finding>();
    findings.add(existence());
    findings.addAll(history());
    findings.addAll(forgotten());
    findings.addAll(compaction());
    findings.addAll(sizes());
    findings.addAll(replicas());
    findings.addAll(new SafetyChecks(facts.values(), plan.topics().articles().name()).all());
    return findings;
  }

  private Finding existence() {
    var missing = names().stream().filter(name -> !facts.containsKey(name)).toList();
    return missing.isEmpty()
        ? Finding.ok("topics exist", "all " + names().size())
        : Finding.fail(
            "topics exist", "missing: " + String.join(", ", missing), "dateline topics create");
  }

  private List<Finding> history() {
    return compare(
        HISTORY,
        plan.topics().histories(),
        "for ever",
        CLEANUP_POLICY_CONFIG,
        RETENTION_MS_CONFIG,
        RETENTION_BYTES_CONFIG);
  }

  /** A setting that was mended does not bring back what it cost. */
  private List<Finding> forgotten() {
    return plan.topics().histories().stream()
        .map(topic -> facts.get(topic.name()))
        .filter(topic -> topic != null && topic.forgotten() > 0)
        .map(
            topic ->
                Finding.warn(
                    HISTORY,
                    "%s: the first %d records were deleted: no replay finds them"
                        .formatted(topic.name(), topic.forgotten()),
                    "publish the originals again, if you have them"))
        .toList();
  }

  private List<Finding> compaction() {
    var kept = plan.topics().histories();
    List<Topic<?, ?>> outputs =
        plan.topics().all().stream().filter(topic -> !kept.contains(topic)).toList();
    return compare(
        "results are kept", outputs, "the latest of each article", CLEANUP_POLICY_CONFIG);
  }

  private List<Finding> sizes() {
    var findings = new ArrayList<Finding>();
    for (var topic : plan.topics().all()) {
      long wanted = Long.parseLong(plan.configOf(topic).get(MAX_MESSAGE_BYTES_CONFIG));
      var actual = setting(topic, MAX_MESSAGE_BYTES_CONFIG);
      if (actual != null && Long.parseLong(actual) < wanted) {
        findings.add(
            Finding.fail(
                "size limits agree",
                "%s takes records of %s bytes, we send up to %d"
                    .formatted(topic.name(), actual, wanted),
                alter(topic, MAX_MESSAGE_BYTES_CONFIG)));
      }
    }
    return findings.isEmpty()
        ? present(Finding.ok("size limits agree", "no topic takes less than we send"))
        : findings;
  }

  private List<Finding> replicas() {
    var single =
        facts.values().stream().filter(it -> it.replicas() < 2).map(TopicFacts::name).toList();
    return single.isEmpty()
        ? present(Finding.ok("replicas", "every topic has at least two"))
        : List.of(
            Finding.warn(
                "replicas",
                "%d topics have a single replica: they are lost with its disk"
                    .formatted(single.size()),
                "on a cluster, create them with --replication-factor 3"));
  }

  private List<Finding> compare(
      String check, List<? extends Topic<?, ?>> topics, String good, String... keys) {
    var findings = new ArrayList<Finding>();
    for (var topic : topics) {
      for (var key : keys) {
        var wanted = plan.configOf(topic).get(key);
        var actual = setting(topic, key);
        if (actual != null && !actual.equals(wanted)) {
          var found = "%s: %s is %s, must be %s".formatted(topic.name(), key, actual, wanted);
          findings.add(Finding.fail(check, found, alter(topic, key)));
        }
      }
    }
    return findings.isEmpty() ? present(Finding.ok(check, good)) : findings;
  }

  /** Nothing is well where there is nothing: that no topic exists is said once. */
  private List<Finding> present(Finding good) {
    return facts.isEmpty() ? List.of() : List.of(good);
  }

  private String setting(Topic<?, ?> topic, String key) {
    var found = facts.get(topic.name());
    return found == null ? null : found.config().get(key);
  }

  private String alter(Topic<?, ?> topic, String key) {
    return alter(topic.name(), key, plan.configOf(topic).get(key));
  }

  /** The command that sets it; what it connects to is the reader's to add. */
  static String alter(String topic, String key, Object value) {
    return "kafka-configs.sh --alter --topic %s --add-config %s=%s".formatted(topic, key, value);
  }

  private List<String> names() {
    return plan.topics().all().stream().map(Topic::name).toList();
  }
}
