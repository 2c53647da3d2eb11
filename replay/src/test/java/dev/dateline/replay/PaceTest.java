package dev.dateline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void whatIsChosenComesNoFasterThanTheRateAndWhatIsNotIsNotHeldBack() {
    var pace = new Pace((partition, offset) -> offset % 2 == 0, 50);
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
