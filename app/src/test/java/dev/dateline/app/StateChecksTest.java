package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.Finding.Level;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateChecksTest {

  private static final String STATE = "dateline-enrich-fingerprints-changelog";

  @ParameterizedTest
  @CsvSource({
    "cleanup.policy, delete, cleanup.policy=compact",
    "unclean.leader.election.enable, true, unclean.leader.election.enable=false"
  })
  void aStateThatForgetsIsNamedWithWhatMendsIt(String key, String value, String remedy) {
    assertThat(StateChecks.ofEnrichers(List.of(state(Map.of(key, value)))).all())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.level()).isEqualTo(Level.FAIL);
              assertThat(it.message()).contains(STATE, key, value);
              assertThat(it.remedy().orElseThrow()).contains(remedy);
            });
  }

  @Test
  void aStateAsKafkaStreamsMakesItIsWell() {
    assertThat(StateChecks.ofEnrichers(List.of(state(Map.of("cleanup.policy", "compact")))).all())
        .singleElement()
        .satisfies(it -> assertThat(it.level()).isEqualTo(Level.OK));
  }

  @Test
  void beforeTheFirstStartThereIsNothingToSay() {
    assertThat(StateChecks.ofEnrichers(List.of()).all()).isEmpty();
  }

  private static TopicFacts state(Map<String, String> config) {
    return new TopicFacts(STATE, 4, 3, 10, 0, config);
  }
}
