package dev.dateline.app.dead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

  @Test
  void aLetterTellsWhatItsHeadersTell() {
    var letter = Letters.letter(5, "it is\n broken");
    assertThat(letter.id()).hasToString("1/5");
    assertThat(letter.source()).hasValue(new Place("news.articles.v1", 3, 105));
    assertThat(letter.failedAt()).isEqualTo(Instant.parse("2026-11-24T10:00:05.500Z"));
    assertThat(letter.messageLine()).isEqualTo("it is broken");
    assertThat(letter.key()).isEqualTo("città");
    assertThat(letter.attempt()).isEqualTo(1);
    assertThat(Letters.tried(5, 4).attempt()).isEqualTo(4);
  }

  @Test
  void aRecordThatSomebodyElsePutThereIsALetterToo() {
    var odd =
        Map.of(
            "dateline-attempt", "many",
            "dateline-failed-at", "yesterday",
            "__streams.errors.topic", "t",
            "__streams.errors.partition", "-1",
            "__streams.errors.offset", "0");
    for (var letter : List.of(Letters.letter(5, Map.of()), Letters.letter(5, odd))) {
      assertThat(letter.source()).isEmpty();
      assertThat(letter.attempt()).isEqualTo(1);
      assertThat(letter.failedAt()).isEqualTo(letter.ingestedAt());
      assertThat(letter.message()).isEmpty();
    }
  }

  @Test
  void anIdReadsAsItIsWritten() {
    assertThat(LetterId.parse(" 12/3456789012 ")).isEqualTo(new LetterId(12, 3_456_789_012L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1/", "-1/5", "1/5/6", "a/b", "9999999999/1"})
  void whatIsNoIdIsRefused(String text) {
    assertThatThrownBy(() -> LetterId.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no id of a dead letter");
  }

  @Test
  void groupsCountTheirLettersAndNameTheFirstTheLastAndOneOfThem() {
    var groups = new CauseGroup.Collector();
    groups.add(Letters.letter(7, "rare"));
    groups.add(Letters.letter(30, "often, 2"));
    groups.add(Letters.letter(20, "often, 1"));
    var found = groups.largestFirst();
    assertThat(found).extracting(CauseGroup::count).containsExactly(2L, 1L);
    var often = found.get(0);
    assertThat(often.first()).isEqualTo(Instant.parse("2026-11-24T10:00:20.500Z"));
    assertThat(often.last()).isEqualTo(Instant.parse("2026-11-24T10:00:30.500Z"));
    assertThat(often.example()).hasToString("1/30");
    assertThat(often.message()).isEqualTo("often, 2");
  }
}
