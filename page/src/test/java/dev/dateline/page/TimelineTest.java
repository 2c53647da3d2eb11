package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.page.Timeline.Bucket;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  private final List<KnownArticle> articles =
      List.of(
          Samples.article("a", "10 9 2023, 11 9 2023, 1 1 2030")
              .dating("10 9 2023", "2023-09-10")
              .dating("11 9 2023", "2023-09-11")
              .dating("1 1 2030", "2030-01-01")
              .known(),
          Samples.barolo("b").known());

  @Test
  void anArticleCountsOnceForEachDayMonthAndYear() {
    assertThat(timeline("day", null, null))
        .containsExactly(
            new Bucket("2023-09-10", 2), new Bucket("2023-09-11", 1), new Bucket("2030-01-01", 1));
    assertThat(timeline("month", null, null))
        .containsExactly(new Bucket("2023-09", 2), new Bucket("2030-01", 1));
    assertThat(timeline("year", null, null))
        .containsExactly(new Bucket("2023", 2), new Bucket("2030", 1));
  }

  @Test
  void bothBoundsBelongToIt() {
    var day = LocalDate.parse("2023-09-11");
    assertThat(timeline("day", day, day)).containsExactly(new Bucket("2023-09-11", 1));
    assertThat(timeline("month", day, day)).containsExactly(new Bucket("2023-09", 2));
  }

  @Test
  void ofTooManyThoseNearestToTodayAreKept() {
    var many =
        IntStream.range(0, 2_500)
            .mapToObj(
                i ->
                    Samples.article("n" + i, "then")
                        .dating("then", TODAY.minusDays(i).toString())
                        .known())
            .toList();
    var buckets = Timeline.of(many, Timeline.Unit.DAY, null, null, TODAY).buckets();
    assertThat(buckets).hasSize(2_000);
    assertThat(buckets.get(1_999).key()).isEqualTo(TODAY.toString());
  }

  @Test
  void anotherUnitIsRefused() {
    assertThatThrownBy(() -> Timeline.Unit.of("week")).hasMessageContaining("day, month or year");
  }

  private List<Bucket> timeline(String unit, LocalDate from, LocalDate until) {
    return Timeline.of(articles, Timeline.Unit.of(unit), from, until, TODAY).buckets();
  }
}
