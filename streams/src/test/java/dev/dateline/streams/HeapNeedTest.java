package dev.dateline.streams;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeapNeedTest {

  private static final long MEGABYTE = 1 << 20;

  @Test
  void aHeapThatHoldsTheLargestDocumentOfEachThreadIsAccepted() {
    assertThatCode(() -> HeapNeed.check(1, 224 * MEGABYTE)).doesNotThrowAnyException();
    assertThatCode(() -> HeapNeed.check(4, 608 * MEGABYTE)).doesNotThrowAnyException();
  }

  @Test
  void oneThatAJvmTellsALittleSmallerIsAcceptedToo() {
    assertThatCode(() -> HeapNeed.check(1, 217 * MEGABYTE)).doesNotThrowAnyException();
  }

  @Test
  void aSmallerOneIsRefusedNamingWhatIsNeededAndTheFlag() {
    assertThatThrownBy(() -> HeapNeed.check(4, 512 * MEGABYTE))
        .isInstanceOf(HeapTooSmallException.class)
        .hasMessageContainingAll("has 512 MB", "need 608 MB with 4 stream threads", "-Xmx608m");
  }
}
