package dev.dateline.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void sayTheMiddleAndTheSpread() {
    assertThat(Figures.of(3_000, 1_000, 2_000).text(0)).isEqualTo("2,000 (1,000 – 3,000)");
    assertThat(Figures.of(1, 2, 4, 8).median()).isEqualTo(3);
    assertThat(Figures.of(1.25).text(1)).isIn("1.2", "1.3");
  }

  @Test
  void areComparedRoundByRound() {
    var ratios = Figures.of(10, 40, 90).over(Figures.of(10, 20, 30));

    assertThat(ratios.text(0)).isEqualTo("2 (1 – 3)");
    assertThat(ratios.percent()).isEqualTo("200 (100 – 300) %");
  }
}
