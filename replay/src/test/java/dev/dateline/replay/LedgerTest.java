package dev.dateline.replay;

import static dev.dateline.replay.RecordsForTests.consumed;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final TopicPartition FIRST = new TopicPartition("t", 0);

  private final Ledger ledger =
      Ledger.EMPTY
          .plus(consumed("t", 0, 4, "a", "x"), Outcome.ADDED)
          .plus(consumed("t", 1, 0, "b", "x"), Outcome.ADDED)
          .plus(consumed("t", 0, 9, "c", "x"), Outcome.OUTDATED);

  @Test
  void goesOnBehindTheLastRecordOfEachPartition() {
    assertThat(ledger.next()).containsEntry(FIRST, 10L).containsEntry(at(1), 1L).hasSize(2);
    assertThat(ledger.begunAgain().next()).containsEntry(FIRST, 0L).containsEntry(at(1), 0L);
    assertThat(ledger.begunAgain().outcomes()).isEqualTo(Outcomes.NONE);
  }

  @Test
  void keepsWhatBecameOfTheRecordsBesideTheOffsets() {
    var written = ledger.offsets().get(FIRST).metadata();
    assertThat(Outcomes.parse(written)).isEqualTo(ledger.entries().get(FIRST).outcomes());
    assertThat(written).isEqualTo("ADDED=1 OUTDATED=1");
    assertThat(ledger.outcomes().of(Outcome.ADDED)).isEqualTo(2);
    assertThat(ledger.outcomes().size()).isEqualTo(3);
  }

  @Test
  void offsetsThatSomebodySetByHandTellOfNoOutcomes() {
    assertThat(Outcomes.parse("")).isEqualTo(Outcomes.NONE);
  }

  private static TopicPartition at(int partition) {
    return new TopicPartition("t", partition);
  }
}
