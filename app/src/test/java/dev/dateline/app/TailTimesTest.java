package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.app.TailRange.Start;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TailTimesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-24, 2026-11-24T00:00:00Z",
    "2026-11, 2026-11-01T00:00:00Z",
    "2026, 2026-01-01T00:00:00Z",
    "2026-11-24T08:00, 2026-11-24T08:00:00Z",
    "2026-11-24T08:00:01Z, 2026-11-24T08:00:01Z",
    "2026-11-24T08:00+02:00, 2026-11-24T06:00:00Z",
    "NOW, 2026-11-24T12:00:00Z"
  })
  void timesAreUtcUnlessTheySayOtherwise(String text, Instant meant) {
    assertThat(TailTimes.range(text, null, NOW).from()).contains(meant);
  }

  @Test
  void earliestAndLatestAreWords() {
    assertThat(TailTimes.range("earliest", "now", NOW).start()).isEqualTo(Start.EARLIEST);
    assertThat(TailTimes.range("LATEST", null, NOW).start()).isEqualTo(Start.LATEST);
    assertThat(TailTimes.range("earliest", "now", NOW).until()).contains(NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "26", "2026-13-01", "2026-13", "08:00", ""})
  void anythingElseIsRefusedWithExamples(String text) {
    assertThatThrownBy(() -> TailTimes.range(text, null, NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--from", "2026-11-24");
  }

  @Test
  void aRangeDoesNotEndBeforeItStarts() {
    assertThatThrownBy(() -> TailTimes.range("2026-11-24", "2026-11-23", NOW))
        .hasMessageContaining("is before");
  }
}
