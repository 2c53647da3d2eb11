package dev.dateline.app;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks the topics in which Kafka Streams keeps what was done with each article: by them an
 * article is known again, on any machine.
 */
final class StateChecks {

  private static final String CHECK = "states are kept";

  private final Collection<TopicFacts> states;
  private final String good;
  private final String consequence;

  private StateChecks(Collection<TopicFacts> states, String good, String consequence) {
    this.states = states;
    this.good = good;
    this.consequence = consequence;
  }

  /** Checks of the enrichers' states that exist; before their first start there are none. */
  static StateChecks ofEnrichers(Collection<TopicFacts> states) {
    return new StateChecks(
        states, "no article is enriched twice after a loss of disks", "is enriched again");
  }

  /** The same of the indexes of mentions. */
  static StateChecks ofIndexes(Collection<TopicFacts> states) {
    return new StateChecks(
        states,
        "mentions are taken back also after a loss of disks",
        "keeps mentions that it has no more");
  }

  /** What all checks found: a finding a topic and trouble, or one when all is well. */
  List<Finding> all() {
    if (states.isEmpty()) {
      return List.of();
    }
    var findings = states.stream().flatMap(this::of).toList();
    return findings.isEmpty() ? List.of(Finding.ok(CHECK, good)) : findings;
  }

  private Stream<Finding> of(TopicFacts state) {
    return Stream.concat(
        must(state, CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_COMPACT, "what it forgets"),
        must(
            state, UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false", "what a lagging replica lacks"));
  }

  private Stream<Finding> must(TopicFacts state, String key, String wanted, String forgotten) {
    var actual = state.config().getOrDefault(key, wanted);
    return actual.equals(wanted)
        ? Stream.of()
        : Stream.of(
            Finding.fail(
                CHECK,
                "%s: %s is %s, must be %s: %s %s"
                    .formatted(state.name(), key, actual, wanted, forgotten, consequence),
                TopicChecks.alter(state.name(), key, wanted)));
  }
}
