package dev.dateline.replay;

import static dev.dateline.replay.RecordsForTests.consumed;
import static dev.dateline.replay.RecordsForTests.enrichedFrom;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginTest {

  @Test
  void ofTwoVersionsInOnePartitionTheOneBehindIsLaterWhateverTheTimes() {
    assertThat(Origin.isLater(enrichedFrom(1, 8, 10), enrichedFrom(1, 7, 20))).isTrue();
    assertThat(Origin.isLater(enrichedFrom(1, 7, 20), enrichedFrom(1, 8, 10))).isFalse();
    assertThat(Origin.isLater(enrichedFrom(1, 7, 20), enrichedFrom(1, 7, 10))).isFalse();
  }

  @Test
  void ofTwoVersionsInTwoPartitionsTheOneIngestedLaterIsLater() {
    assertThat(Origin.isLater(enrichedFrom(0, 1, 20), enrichedFrom(1, 7, 10))).isTrue();
    assertThat(Origin.isLater(enrichedFrom(0, 9, 5), enrichedFrom(1, 7, 10))).isFalse();
  }

  @Test
  void whatDoesNotSayWhatItWasMadeFromIsNeverLater() {
    var silent = consumed("enriched", 0, 99, "a", "x");
    assertThat(Origin.isLater(silent, enrichedFrom(1, 7, 10))).isFalse();
    assertThat(Origin.isLater(enrichedFrom(1, 7, 99), silent)).isFalse();
  }
}
