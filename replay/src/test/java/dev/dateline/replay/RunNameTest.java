package dev.dateline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"trial1", "2026-11", "a"})
  void takesWhatCanBeThePartOfATopicsName(String name) {
    assertThat(RunName.ofNew(name)).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Trial", "a.b", "a_b", "-a", "live", "current", "before-trial1"})
  void refusesWhatCannotOrMeansSomethingElse(String name) {
    assertThatThrownBy(() -> RunName.ofNew(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @Test
  void whatWasLiveBeforeHasANameThatNobodyCanChoose() {
    assertThat(new RunName("trial1").before()).hasToString("before-trial1");
  }
}
