package dev.dateline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChosenTest {

  private final Chosen chosen = chosen();

  @Test
  void includesWhatWasChosenAndNothingElse() {
    assertThat(chosen.includes(0, 100)).isTrue();
    assertThat(chosen.includes(0, 101)).isFalse();
    assertThat(chosen.includes(0, 199)).isTrue();
    assertThat(chosen.includes(0, 0)).isFalse();
    assertThat(chosen.includes(0, 5_000_000_000L)).isFalse();
    assertThat(chosen.includes(1, 7)).isFalse();
    assertThat(chosen.includes(2, 100)).isFalse();
    assertThat(chosen.size()).isEqualTo(3);
  }

  @Test
  void countsWhatLiesBeforeTheOffsetsThatAreDone() {
    assertThat(chosen.before(Map.of())).isZero();
    assertThat(chosen.before(Map.of(0, 100L))).isZero();
    assertThat(chosen.before(Map.of(0, 101L))).isEqualTo(1);
    assertThat(chosen.before(Map.of(0, 1_000_000L))).isEqualTo(3);
  }

  @Test
  void endsWithTheLastChosenRecordOfAPartition() {
    assertThat(chosen.endsWith(0, 199)).isTrue();
    assertThat(chosen.endsWith(0, 100)).isFalse();
    assertThat(chosen.endsWith(1, 49)).isFalse();
  }

  @Test
  void startsAtTheFirstChosenRecordOrBeyondAllWhenThereIsNone() {
    assertThat(chosen.starts()).isEqualTo(Map.of(0, 100L, 1, 50L));
  }

  @Test
  void isTheSameAfterItWasWrittenAndRead() {
    var read = Chosen.of(chosen.toRecords());
    assertThat(read.toRecords()).isEqualTo(chosen.toRecords());
    assertThat(read.includes(0, 199)).isTrue();
    assertThat(read.includes(0, 150)).isFalse();
    assertThat(read.size()).isEqualTo(3);
  }

  private static Chosen chosen() {
    var builder = new Chosen.Builder();
    builder.partition(0, 90, 200);
    builder.partition(1, 0, 50);
    builder.set(0, 100, true);
    builder.set(0, 120, true);
    builder.set(0, 150, true);
    builder.set(0, 199, true);
    builder.set(0, 150, false);
    return builder.build();
  }
}
