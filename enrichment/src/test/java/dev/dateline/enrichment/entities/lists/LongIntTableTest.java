package dev.dateline.enrichment.entities.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LongIntTableTest {

  @Test
  void answersAsAMapDoes() {
    var table = new LongIntTable(2);
    Map<Long, Integer> map = new HashMap<>();
    var random = new SplittableRandom(1);
    for (int n = 0; n < 20_000; n++) {
      long key = random.nextInt(4_000) - 2_000L;
      int value = random.nextInt();
      table.put(key, value);
      map.put(key, value);
    }
    for (long key = -3_000; key < 3_000; key++) {
      assertThat(table.get(key)).isEqualTo(map.getOrDefault(key, LongIntTable.ABSENT));
      assertThat(table.has(key)).isEqualTo(map.containsKey(key));
    }
  }

  @Test
  void keepsTheFirstValueAndAddsBits() {
    var table = new LongIntTable();
    for (long key : new long[] {0, 1, -1}) {
      table.putIfAbsent(key, 4);
      table.putIfAbsent(key, 8);
      table.or(key, 3);
      assertThat(table.get(key)).isEqualTo(7);
    }
    table.or(5, 2);
    assertThat(table.get(5)).isEqualTo(2);
  }

  @Test
  void hasNotWhatWasNotPut() {
    assertThat(new LongIntTable().has(0)).isFalse();
    assertThat(new LongIntTable().get(0)).isEqualTo(LongIntTable.ABSENT);
    assertThat(new LongIntTable().get(7)).isEqualTo(LongIntTable.ABSENT);
  }
}
