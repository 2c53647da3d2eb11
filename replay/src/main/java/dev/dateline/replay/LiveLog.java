package dev.dateline.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What is known of the live topics, to which others write at the same time: up to where they were
 * read, and where the latest record of each key stands. Used by one thread.
 */
final class LiveLog implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(20);

  private final ReplayCluster cluster;
  private final Places places;
  private final LogReader committed;
  private final LogReader any;

  /** Up to where, of each partition; what was committed before it is noted in the places. */
  private final Map<TopicPartition, Long> known = new HashMap<>();

  /** Where the marker of our own last transaction stands at or after what is known. */
  private final Set<TopicPartition> ownMarkers = new HashSet<>();

  /** Nothing is known yet. */
  LiveLog(ReplayCluster cluster, Places places) {
    this.cluster = cluster;
    this.places = places;
    this.committed = LogReader.ofCommitted(cluster);
    this.any = LogReader.ofAny(cluster);
  }

  /** Where the latest record of each key stands, as far as is known. */
  Places places() {
    return places;
  }

  /** Reads a topic whole; {@code first} gets each record before it is noted. */
  void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> first) {
    var whole = committed.whole(topic);
    committed.read(whole, first.andThen(places::note));
    known.putAll(whole.end());
  }

  /** Reads nothing of a topic; only what is committed later will be known. */
  void skip(String topic) {
    known.putAll(committed.whole(topic).end());
  }

  /** A topic up to where it is known. */
  Stretch known(String topic) {
    var ends = new HashMap<>(known);
    ends.keySet().removeIf(at -> !at.topic().equals(topic));
    return new Stretch(committed.whole(topic).begin(), ends);
  }

  /**
   * Reads on to what is committed now, but at least to these offsets: waits until every transaction
   * before them has ended.
   */
  void catchUp(Map<TopicPartition, Long> atLeast) {
    var least = new HashMap<>(known);
    ownMarkers.forEach(at -> least.merge(at, 1L, Long::sum));
    atLeast.forEach((at, offset) -> least.merge(at, offset, Math::max));
    var ends = committed.ends(known.keySet());
    while (!least.entrySet().stream().allMatch(it -> ends.get(it.getKey()) >= it.getValue())) {
      cluster.requireGoing();
      LockSupport.parkNanos(PAUSE.toNanos());
      ends.putAll(committed.ends(known.keySet()));
    }
    committed.read(new Stretch(known, ends), places::note);
    known.putAll(ends);
    ownMarkers.clear();
  }

  /** What others did while we appended, and stands before it. */
  enum Meanwhile {
    /** Nothing that matters. */
    NOTHING,
    /** They wrote to keys that matter, but not now. */
    OTHER_KEYS,
    /** They wrote to keys that we wrote to. */
    SAME_KEYS
  }

  /**
   * Finds out what others did; whether what they wrote was committed nobody knows yet.
   *
   * @param ours what we appended
   * @param keys what we wrote to
   */
  Meanwhile meanwhile(Appended ours, Set<byte[]> keys) {
    var stretch = unknown(ours);
    var found = new Meanwhile[] {Meanwhile.NOTHING};
    any.read(
        stretch,
        record -> {
          if (!ours.contains(record) && keys.contains(record.key())) {
            found[0] = Meanwhile.SAME_KEYS;
          } else if (!ours.contains(record)
              && places.knows(record)
              && found[0] == Meanwhile.NOTHING) {
            found[0] = Meanwhile.OTHER_KEYS;
          }
        });
    return found[0];
  }

  /** From what is known to the end of ours, where anything else can stand. */
  private Stretch unknown(Appended ours) {
    var begin = new HashMap<TopicPartition, Long>();
    var end = ours.ends();
    end.keySet().removeIf(at -> followsAtOnce(ours, at));
    end.keySet().forEach(at -> begin.put(at, known.getOrDefault(at, 0L)));
    return new Stretch(begin, end);
  }

  /** What we appended is committed, and that is what stands before it. */
  void knowCommitted(Appended ours, Meanwhile before) {
    if (before == Meanwhile.NOTHING) {
      known.putAll(ours.ends());
      ownMarkers.addAll(ours.partitions());
    } else {
      catchUp(ours.ends());
    }
  }

  /** Waits until readers see what we committed: a commit is acknowledged a moment before that. */
  void awaitVisible() {
    if (!ownMarkers.isEmpty()) {
      catchUp(Map.of());
    }
  }

  @Override
  public void close() {
    committed.close();
    any.close();
  }

  /**
   * One offset between is that of our marker: it stands there for certain, so nothing else does.
   */
  private boolean followsAtOnce(Appended ours, TopicPartition at) {
    long between = ours.first(at) - known.getOrDefault(at, 0L);
    return ours.isUnbroken(at) && between == (ownMarkers.contains(at) ? 1 : 0);
  }
}
