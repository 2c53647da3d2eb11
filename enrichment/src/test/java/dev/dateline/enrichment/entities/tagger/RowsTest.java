package dev.dateline.enrichment.entities.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowsTest {

  private static final int ROWS = 300;

  @Test
  void addsWhatTheRowsSayForEachLabel() {
    byte[] weights = new byte[ROWS * Labels.COUNT];
    var random = new SplittableRandom(1);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) random.nextInt();
    }

    var sum = new Rows(weights).sum();
    int[] expected = new int[Labels.COUNT];
    for (int n = 0; n < Features.MOST; n++) {
      int row = random.nextInt(ROWS);
      sum.add(row);
      for (int label = 0; label < Labels.COUNT; label++) {
        expected[label] += weights[row * Labels.COUNT + label];
      }
    }

    assertThat(read(sum)).isEqualTo(expected);
  }

  @Test
  void keepsLabelsApartAtTheLeastAndMostOfWeights() {
    byte[] weights = new byte[Labels.COUNT];
    for (int label = 0; label < Labels.COUNT; label++) {
      weights[label] = label % 2 == 0 ? Byte.MIN_VALUE : Byte.MAX_VALUE;
    }

    var sum = new Rows(weights).sum();
    for (int n = 0; n < Features.MOST; n++) {
      sum.add(0);
    }

    int[] sums = read(sum);
    for (int label = 0; label < Labels.COUNT; label++) {
      assertThat(sums[label]).isEqualTo(weights[label] * Features.MOST);
    }
  }

  @Test
  void isNothingWithoutRows() {
    assertThat(read(new Rows(new byte[0]).sum())).containsOnly(0);
  }

  private static int[] read(Rows.Sum sum) {
    int[] sums = new int[Labels.COUNT];
    sum.read(sums, 0);
    return sums;
  }
}
