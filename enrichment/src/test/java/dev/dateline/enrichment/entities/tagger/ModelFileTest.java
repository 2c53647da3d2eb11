package dev.dateline.enrichment.entities.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ModelFileTest {

  private static final ModelParts PARTS =
      new ModelParts(
          "xx",
          12,
          new int[] {0, 1, 127, 128, 4095},
          new byte[5 * Labels.COUNT],
          new int[Labels.COUNT * Labels.COUNT],
          0.5f,
          new long[] {Long.MIN_VALUE, 7},
          new long[0],
          new long[] {3},
          new byte[] {(byte) 255});

  @Test
  void aModelSurvivesItsFile() {
    byte[] bytes = ModelFile.bytes(PARTS);
    var read = ModelFile.read(bytes);
    assertThat(read.buckets()).containsExactly(PARTS.buckets());
    assertThat(read.inside()).containsExactly(PARTS.inside());
    assertThat(read.classes()).containsExactly(PARTS.classes());
    assertThat(ModelFile.bytes(read)).isEqualTo(bytes);
  }

  @Test
  void aFileCutShortAnywhereIsRefused() {
    byte[] bytes = ModelFile.bytes(PARTS);
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> ModelFile.read(cut)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void anotherFileIsRefused() {
    assertThatThrownBy(
            () -> ModelFile.read("not a model".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a model");
  }
}
