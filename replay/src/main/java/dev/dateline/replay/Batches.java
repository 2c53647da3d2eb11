package dev.dateline.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Works records off in batches: decides what becomes of each, and writes all of a batch or nothing,
 * with how far that is. Used by one thread.
 */
final class Batches {

  /** Bytes of a batch; a single record may have more. */
  private static final int BYTES = 4 << 20;

  private final int most;
  private final Function<List<ConsumerRecord<byte[], byte[]>>, List<Decision>> decider;
  private final ChangeWriter writer;
  private final Consumer<Outcomes> progress;
  private final List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
  private long bytes;
  private Ledger ledger;

  /**
   * @param most records of a batch, at least 1
   * @param ledger how far the work was before
   * @param decider what becomes of the records of a batch, in their order; asked again when
   *     somebody else wrote to the same keys
   * @param writer where it is written
   * @param progress told what became of all records so far, after each batch
   */
  Batches(
      int most,
      Ledger ledger,
      Function<List<ConsumerRecord<byte[], byte[]>>, List<Decision>> decider,
      ChangeWriter writer,
      Consumer<Outcomes> progress) {
    this.most = most;
    this.ledger = ledger;
    this.decider = decider;
    this.writer = writer;
    this.progress = progress;
  }

  /** Takes the next record. */
  void take(ConsumerRecord<byte[], byte[]> record) {
    if (batch.size() == most || bytes + record.serializedValueSize() > BYTES) {
      finish();
    }
    batch.add(record);
    bytes += record.serializedValueSize();
  }

  /** Works off what was taken. */
  void finish() {
    while (!batch.isEmpty()) {
      var decisions = decider.apply(batch);
      var after = after(decisions);
      if (writer.write(decisions.stream().map(Decision::change).toList(), after)) {
        ledger = after;
        batch.clear();
        bytes = 0;
        progress.accept(ledger.outcomes());
      }
    }
  }

  /** What became of all records. */
  Outcomes outcomes() {
    return ledger.outcomes();
  }

  private Ledger after(List<Decision> decisions) {
    var after = ledger;
    for (int i = 0; i < decisions.size(); i++) {
      after = after.plus(batch.get(i), decisions.get(i).outcome());
    }
    return after;
  }
}
