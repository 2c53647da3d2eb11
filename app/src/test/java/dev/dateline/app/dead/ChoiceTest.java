package dev.dateline.app.dead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  private static final OptionalInt ALL = OptionalInt.empty();

  /** Ten letters of cause a, then one of cause b. */
  private static Map<LetterId, String> letters() {
    var causes = new LinkedHashMap<LetterId, String>();
    for (int i = 0; i < 10; i++) {
      causes.put(new LetterId(0, i), "a");
    }
    causes.put(new LetterId(0, 10), "b");
    return causes;
  }

  private static List<Long> offsets(Set<LetterId> ids) {
    return ids.stream().map(LetterId::offset).toList();
  }

  @Test
  void aSampleTakesSomeOfEveryCauseSpreadFromTheFirstToTheLast() {
    var choice = new Choice(OptionalInt.of(3), ALL);
    assertThat(offsets(choice.of(letters()))).containsExactly(0L, 3L, 6L, 10L);
  }

  @Test
  void aLimitTakesThoseThatStandFirst() {
    assertThat(offsets(new Choice(ALL, OptionalInt.of(2)).of(letters()))).containsExactly(0L, 1L);
  }

  @Test
  void aLimitedSampleIsTheStartOfTheSample() {
    var choice = new Choice(OptionalInt.of(3), OptionalInt.of(2));
    assertThat(offsets(choice.of(letters()))).containsExactly(0L, 3L);
  }

  @Test
  void withoutEitherAllAreChosen() {
    assertThat(new Choice(ALL, ALL).of(letters())).hasSize(11);
    assertThat(new Choice(OptionalInt.of(99), OptionalInt.of(99)).of(letters())).hasSize(11);
  }

  @Test
  void numbersBelowOneAreRefusedBothAtOnce() {
    assertThatThrownBy(() -> new Choice(OptionalInt.of(0), OptionalInt.of(-1)))
        .hasMessageContainingAll("--sample", "--limit");
  }

  @Test
  void aPaceIsSoManyASecondOrAMinute() {
    assertThat(Pace.parse("10/s")).isEqualTo(Pace.parse("10")).isEqualTo(new Pace(10));
    assertThat(Pace.parse("30 / m").due(1)).hasSeconds(2);
    assertThat(Pace.parse("10/s").batch(100)).isEqualTo(10);
    assertThat(Pace.parse("30/m").batch(100)).isEqualTo(1);
    assertThat(Pace.FULL.batch(100)).isEqualTo(100);
    assertThat(Pace.FULL.due(1_000_000)).isZero();
    for (var wrong : List.of("0/s", "-1", "fast", "10/h", "")) {
      assertThatThrownBy(() -> Pace.parse(wrong)).hasMessageContaining("no rate such as 10/s");
    }
  }
}
