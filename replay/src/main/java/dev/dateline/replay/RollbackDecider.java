package dev.dateline.replay;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Decides what becomes of live records that a promotion published: what was live before is live
 * again, unless something else is live by now.
 */
final class RollbackDecider {

  private final LiveLog live;
  private final PlaceReader reader;
  private final Places kept;

  /**
   * @param live the live topics; the enriched one is read
   * @param kept where it stands what was live before, of the same keys
   */
  RollbackDecider(LiveLog live, PlaceReader reader, Places kept) {
    this.live = live;
    this.reader = reader;
    this.kept = kept;
  }

  List<Decision> decide(List<ConsumerRecord<byte[], byte[]>> batch) {
    var keys = batch.stream().map(ConsumerRecord::key).toList();
    var before = LatestRecords.ofQuiet(reader, kept, keys);
    return batch.stream().map(record -> decide(record, before)).toList();
  }

  /** Whether a record is the latest of its key, as far as is known. */
  boolean isLive(ConsumerRecord<byte[], byte[]> record) {
    return live.places()
        .find(Results.ENRICHED, record.key())
        .filter(Place.of(record)::equals)
        .isPresent();
  }

  private Decision decide(ConsumerRecord<byte[], byte[]> record, LatestRecords before) {
    if (!isLive(record)) {
      return Decision.nothing(Outcome.LEFT);
    }
    boolean replaced = before.of(Results.ENRICHED, record.key()).isPresent();
    return new Decision(
        replaced ? Outcome.RESTORED : Outcome.REMOVED,
        new Change(restored(record.key(), before), List.of()));
  }

  private List<ProducerRecord<byte[], byte[]>> restored(byte[] key, LatestRecords before) {
    var restored = new ArrayList<ProducerRecord<byte[], byte[]>>();
    for (int topic = 0; topic < Results.COUNT; topic++) {
      var name = live.places().topics().get(topic);
      restored.add(
          before
              .of(topic, key)
              .map(record -> Records.copy(record, name))
              .orElseGet(() -> Records.deletion(key, name)));
    }
    return restored;
  }
}
