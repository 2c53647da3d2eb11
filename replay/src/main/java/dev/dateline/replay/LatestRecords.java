package dev.dateline.replay;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The latest records of some keys in the topics of some places.
 *
 * @param places where they stand
 * @param records the records that stand there
 */
record LatestRecords(Places places, Map<Place, ConsumerRecord<byte[], byte[]>> records) {

  /**
   * Reads them from the live topics. What compaction took away in the meantime was replaced by
   * something later, which is looked for.
   */
  static LatestRecords ofLive(PlaceReader reader, LiveLog live, Collection<byte[]> keys) {
    while (true) {
      var wanted = wanted(live.places(), keys);
      var latest = new LatestRecords(live.places(), reader.read(wanted));
      wanted.removeAll(latest.records().keySet());
      if (wanted.isEmpty()) {
        return latest;
      }
      live.catchUp(Map.of());
      forget(live.places(), keys, wanted);
    }
  }

  /**
   * Reads them from topics that nobody writes to.
   *
   * @throws IllegalStateException when one is not there any more
   */
  static LatestRecords ofQuiet(PlaceReader reader, Places places, Collection<byte[]> keys) {
    var wanted = wanted(places, keys);
    var latest = new LatestRecords(places, reader.read(wanted));
    wanted.removeAll(latest.records().keySet());
    if (!wanted.isEmpty()) {
      throw new IllegalStateException(
          "records that were read a moment ago are gone: " + wanted.iterator().next());
    }
    return latest;
  }

  /** The latest record of a key in the topic of that number; none when it has none. */
  Optional<ConsumerRecord<byte[], byte[]>> of(int topic, byte[] key) {
    return places.find(topic, key).map(records::get);
  }

  private static Set<Place> wanted(Places places, Collection<byte[]> keys) {
    var wanted = new HashSet<Place>();
    for (int topic = 0; topic < places.topics().size(); topic++) {
      for (var key : keys) {
        places.find(topic, key).ifPresent(wanted::add);
      }
    }
    return wanted;
  }

  /** A record that is gone, and was not replaced by another, was deleted by hand. */
  private static void forget(Places places, Collection<byte[]> keys, Set<Place> gone) {
    for (int topic = 0; topic < places.topics().size(); topic++) {
      for (var key : keys) {
        if (places.find(topic, key).filter(gone::contains).isPresent()) {
          places.forget(topic, key);
        }
      }
    }
  }
}
