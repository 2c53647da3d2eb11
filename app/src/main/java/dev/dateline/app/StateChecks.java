package dev.dateline.app;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks the topics in which Kafka Streams keeps the enrichers' states: by them an article that was
 * enriched before is known again, on any machine.
 */
final class StateChecks {

  private static final String CHECK = "states are kept";

  private final Collection<TopicFacts> states;

  /** Checks of the states that exist; before the enrichers' first start there are none. */
  StateChecks(Collection<TopicFacts> states) {
    this.states = states;
  }

  /** What all checks found: a finding a topic and trouble, or one when all is well. */
  List<Finding> all() {
    if (states.isEmpty()) {
      return List.of();
    }
    var findings = states.stream().flatMap(StateChecks::of).toList();
    return findings.isEmpty()
        ? List.of(Finding.ok(CHECK, "no article is enriched twice after a loss of disks"))
        : findings;
  }

  private static Stream<Finding> of(TopicFacts state) {
    return Stream.concat(
        must(state, CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_COMPACT, "what it forgets"),
        must(
            state, UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false", "what a lagging replica lacks"));
  }

  private static Stream<Finding> must(
      TopicFacts state, String key, String wanted, String consequence) {
    var actual = state.config().getOrDefault(key, wanted);
    return actual.equals(wanted)
        ? Stream.of()
        : Stream.of(
            Finding.fail(
                CHECK,
                "%s: %s is %s, must be %s: %s is enriched again"
                    .formatted(state.name(), key, actual, wanted, consequence),
                TopicChecks.alter(state.name(), key, wanted)));
  }
}
