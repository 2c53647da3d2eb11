package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StageTimesTest {

  private final StageTimes times = new StageTimes();

  @Test
  void enrichersAreAddedAndTheLastMinuteIsToldApart() {
    times.sample(List.of(text(10, 1.0, 0.5), text(10, 3.0, 0.7)));
    assertThat(times.times()).containsExactly(new Machine.StageTime("dates", 20, 200, null, 700.0));
    times.sample(List.of(text(20, 1.1, 0.5), text(10, 3.0, 0.7)));
    var time = times.times().get(0);
    assertThat(time.articles()).isEqualTo(30);
    assertThat(time.recentMillis()).isCloseTo(10, org.assertj.core.data.Offset.offset(1e-6));
  }

  @Test
  void oneThatWasStartedAnewTellsNothingOfTheLastMinute() {
    times.sample(List.of(text(10, 1.0, 0.5)));
    times.sample(List.of(text(2, 0.1, 0.5)));
    assertThat(times.times().get(0).recentMillis()).isNull();
  }

  @Test
  void whereNobodyTellsAnythingThereIsNothing() {
    assertThat(times.times()).isEmpty();
    times.sample(List.of("# HELP something else\nup 1\n"));
    assertThat(times.times()).isEmpty();
  }

  private static String text(int count, double sum, double max) {
    return """
        # TYPE dateline_stage_seconds histogram
        dateline_stage_seconds_bucket{stage="dates",le="1.0E-4"} 3
        dateline_stage_seconds_count{stage="dates"} %d
        dateline_stage_seconds_sum{stage="dates"} %s
        dateline_stage_seconds_max{stage="dates"} %s
        """
        .formatted(count, Double.toString(sum), Double.toString(max));
  }
}
