package dev.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapacityTest {

  private static final int CHARACTERS = 3_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 100_000, 10_000_000, 100_000_000})
  void thePartitionsHaveAThreadForTenTimesTheArticles(long articles) {
    var now = new Capacity(articles, CHARACTERS);
    var later = new Capacity(Capacity.GROWTH * articles, CHARACTERS);
    assertThat(now.instances()).isGreaterThanOrEqualTo(2);
    assertThat(now.partitions()).isGreaterThanOrEqualTo(later.instances());
  }

  @ParameterizedTest
  @ValueSource(longs = {100_000, 10_000_000, 100_000_000})
  void theEnrichersAreBusyForHalfOfTheBusiestHourAtMost(long articles) {
    var plan = new Capacity(articles, CHARACTERS);
    assertThat(plan.mean() * Capacity.PEAK)
        .isLessThanOrEqualTo(Capacity.BUSY * plan.perSecond((double) plan.instances()));
  }

  @Test
  void theGuideHasTheFiguresOfTheModel() throws IOException {
    var guide = Files.readString(Path.of("../docs/capacity.md"));
    var model = new Capacity(1, CHARACTERS);
    assertThat(guide).contains(String.format(Locale.ROOT, " | %.2f |%n", model.cpuMillis()));
    for (var topic : Capacity.topics()) {
      assertThat(guide)
          .containsPattern(topic + "[^|]*\\|[^\n]*\\| " + thousands(model.bytes(topic)) + " \\|\n");
    }
  }

  @Test
  void nothingIsPlannedForNoArticles() {
    assertThatThrownBy(() -> new Capacity(0, CHARACTERS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String thousands(double bytes) {
    return String.format(Locale.ROOT, "%,.0f", bytes);
  }
}
