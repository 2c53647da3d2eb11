package dev.dateline.replay;

import dev.dateline.replay.diff.DiffCollector;
import dev.dateline.schema.EnrichedArticle;
import dev.dateline.schemas.Topic;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Reads both sides of a comparison, the run twice, and pairs their latest records by key. Used once
 * by one thread; close it.
 */
final class ComparisonScan implements AutoCloseable {

  private final Topic<String, EnrichedArticle> run;
  private final Topic<String, EnrichedArticle> other;
  private final DiffCollector collector;
  private final LogReader reader;
  private final Stretch runStretch;
  private final Stretch otherStretch;
  private final ComparedRows rows = new ComparedRows();
  private final Spill spill = Spill.create();

  ComparisonScan(
      ReplayCluster cluster,
      Topic<String, EnrichedArticle> run,
      Topic<String, EnrichedArticle> other,
      DiffCollector collector) {
    this.run = run;
    this.other = other;
    this.collector = collector;
    this.reader = LogReader.ofCommitted(cluster);
    this.runStretch = reader.whole(run.name());
    this.otherStretch = reader.whole(other.name());
  }

  /** Offsets that will be read: at least as many as {@code step} is told of. */
  long length() {
    return 2 * runStretch.length() + otherStretch.length();
  }

  /**
   * Compares.
   *
   * @param onlyOther whether keys count that only the other side has
   * @param step told of every record read
   */
  void compare(boolean onlyOther, Runnable step) {
    read(runStretch, step, this::noteRun);
    read(otherStretch, step, record -> noteOther(record, onlyOther));
    var met = new long[1];
    read(runStretch, step, record -> met[0] += compareLatest(record) ? 1 : 0);
    collector.after().missing(rows.countInRun() - met[0]);
    collector.before().only(onlyOther ? rows.countOnlyOther() : 0);
  }

  /** Articles of which the run has a result. */
  long writtenByRun() {
    return rows.countInRun();
  }

  /** Articles of which the other side has a result, when those count that only it has. */
  long writtenByOther() {
    return rows.countInOther();
  }

  @Override
  public void close() {
    try (spill) {
      reader.close();
    }
  }

  private void read(Stretch stretch, Runnable step, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
    reader.read(
        stretch,
        record -> {
          step.run();
          if (record.key() != null) {
            sink.accept(record);
          }
        });
  }

  private void noteRun(ConsumerRecord<byte[], byte[]> record) {
    int row = rows.add(record.key());
    if (record.value() == null) {
      rows.setRun(row, ComparedRows.ABSENT, 0);
    } else {
      rows.setRun(row, record.offset(), ValueHash.of(record.value()));
    }
  }

  private void noteOther(ConsumerRecord<byte[], byte[]> record, boolean onlyOther) {
    int row = onlyOther ? rows.add(record.key()) : rows.find(record.key());
    if (row != KeyIndex.NONE) {
      rows.setOther(row, other(row, record));
    }
  }

  private long other(int row, ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return ComparedRows.ABSENT;
    }
    if (!rows.inRun(row)) {
      return ComparedRows.ONLY_OTHER;
    }
    return ValueHash.of(record.value()) == rows.hash(row)
        ? ComparedRows.SAME
        : spill.append(StoredRecord.of(record).toBytes());
  }

  /** Compares if it is the run's latest record of its key; says whether it is. */
  private boolean compareLatest(ConsumerRecord<byte[], byte[]> record) {
    int row = rows.find(record.key());
    if (row == KeyIndex.NONE || !rows.isLatest(row, record.offset())) {
      return false;
    }
    long place = rows.other(row);
    if (place == ComparedRows.ABSENT) {
      collector.after().addOnly();
    } else {
      compare(StoredRecord.of(record), place);
    }
    return true;
  }

  private void compare(StoredRecord record, long place) {
    var young = readable(record, run, collector.after());
    if (place == ComparedRows.SAME) {
      if (young != null) {
        collector.addIdentical(young);
      }
      return;
    }
    var old = readable(StoredRecord.of(spill.read(place)), other, collector.before());
    if (young != null && old != null) {
      collector.add(old, young);
    }
  }

  private static EnrichedArticle readable(
      StoredRecord record, Topic<String, EnrichedArticle> topic, DiffCollector.Counts side) {
    try {
      return record.read(topic);
    } catch (SerializationException e) {
      side.addUnreadable();
      return null;
    }
  }
}
