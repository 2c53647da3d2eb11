package dev.dateline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void whatIsChosenComesNoFasterThanTheRateAndWhatIsNotIsNotHeldBack() {
    var chosen = new Chosen.Builder();
    chosen.partition(0, 0, 12);
    for (int offset = 0; offset < 12; offset += 2) {
      chosen.set(0, offset, true);
    }
    var pace = new Pace(chosen.build(), 50);
    long begin = System.nanoTime();
    int included = 0;
    for (int offset = 0; offset < 12; offset++) {
      included += pace.includes(0, offset) ? 1 : 0;
    }
    assertThat(included).isEqualTo(6);
    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isGreaterThanOrEqualTo(Duration.ofMillis(100));
  }
}
