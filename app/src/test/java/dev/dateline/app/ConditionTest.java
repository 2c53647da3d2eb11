package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.app.dead.Letter;
import dev.dateline.app.dead.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  /** Failed at 10:00:05.5, on its second attempt. */
  private final Letter letter = Letters.tried(5, 2);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "message=bad",
        "message ~ BA",
        "message!=good",
        "exception=org.example.Bad",
        "exception~bad",
        "key=città",
        "source=news.articles.v1/3/105",
        "source~articles.v1/3/",
        "attempt=2",
        "attempt<3",
        "attempt>=2",
        "failed>=2026-11-24",
        "failed<2026-11-25",
        "failed > 2026-11-24T10:00:05Z",
        "failed<=2026-11-24T11:00:05.500+01:00",
        "failed<now"
      })
  void holds(String condition) {
    assertThat(Condition.parse(condition).test(letter)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "message=ba",
        "message~good",
        "message!=bad",
        "key=citta",
        "attempt>2",
        "failed<2026-11-24",
        "failed>2026-11-24T10:00:05.500Z",
        "cause=00000000"
      })
  void doesNotHold(String condition) {
    assertThat(Condition.parse(condition).test(letter)).isFalse();
  }

  @Test
  void theFingerprintThatTheListShowsChoosesItsLetters() {
    var fingerprint = Condition.parse("cause=" + letter.cause().fingerprint());
    assertThat(fingerprint.test(letter)).isTrue();
    assertThat(fingerprint.test(Letters.letter(6, "another"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "message",
        "mesage=x",
        "message<x",
        "attempt<x",
        "failed=2026",
        "cause>1",
        "=x"
      })
  void whatIsNoConditionIsRefusedWithAllForms(String text) {
    assertThatThrownBy(() -> Condition.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("FIELD=TEXT");
  }

  @Test
  void aTimeThatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> Condition.parse("failed>noon")).hasMessageContaining("'noon'");
  }
}
