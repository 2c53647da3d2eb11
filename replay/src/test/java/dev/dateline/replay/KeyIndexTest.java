package dev.dateline.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyIndexTest {

  private final KeyIndex index = new KeyIndex();

  @Test
  void numbersKeysInTheOrderTheyAreMetAndKnowsThemAgain() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(index.add(key(i))).isEqualTo(i);
    }
    for (int i = 0; i < 10_000; i++) {
      assertThat(index.add(key(i))).isEqualTo(i);
      assertThat(index.find(key(i))).isEqualTo(i);
    }
    assertThat(index.size()).isEqualTo(10_000);
  }

  @Test
  void doesNotKnowWhatItNeverMet() {
    index.add(key(1));
    assertThat(index.find(key(2))).isEqualTo(KeyIndex.NONE);
  }

  private static byte[] key(int i) {
    return ("article " + i).getBytes(UTF_8);
  }
}
