package dev.dateline.replay;

import dev.dateline.schemas.Topics;
import dev.dateline.streams.Projections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Decides what becomes of a run's enriched records: it looks at what is live of the same articles,
 * as far as that is known, and changes nothing.
 */
final class PromotionDecider {

  private final LiveLog live;
  private final PlaceReader reader;
  private final Places kept;
  private final Mark mark;
  private final Projections projections;

  /**
   * @param live the live topics, all read
   * @param kept where it stands what was live before, of the same keys
   * @param mark what published records get
   */
  PromotionDecider(LiveLog live, PlaceReader reader, Places kept, Mark mark, Topics topics) {
    this.live = live;
    this.reader = reader;
    this.kept = kept;
    this.mark = mark;
    this.projections = new Projections(topics);
  }

  List<Decision> decide(List<ConsumerRecord<byte[], byte[]>> batch) {
    var keys = batch.stream().map(ConsumerRecord::key).toList();
    var latest = LatestRecords.ofLive(reader, live, keys);
    return batch.stream().map(record -> decide(record, latest)).toList();
  }

  private Decision decide(ConsumerRecord<byte[], byte[]> record, LatestRecords latest) {
    var before = latest.of(Results.ENRICHED, record.key());
    if (before.filter(mark::isOn).isPresent()) {
      return ofOurs(record, before.get());
    }
    var outcome = outcome(record, before);
    var change =
        switch (outcome) {
          case ADDED, REPLACED -> new Change(published(record), keep(record.key(), latest));
          default -> new Change(List.of(), keepNothing(record.key()));
        };
    return new Decision(outcome, change);
  }

  private static Outcome outcome(
      ConsumerRecord<byte[], byte[]> record, Optional<ConsumerRecord<byte[], byte[]>> before) {
    if (before.isEmpty()) {
      return Outcome.ADDED;
    }
    if (Arrays.equals(before.get().value(), record.value())) {
      return Outcome.UNCHANGED;
    }
    return Origin.isLater(before.get(), record) ? Outcome.OUTDATED : Outcome.REPLACED;
  }

  /** This promotion published it before; what it replaced then is kept already. */
  private Decision ofOurs(
      ConsumerRecord<byte[], byte[]> record, ConsumerRecord<byte[], byte[]> ours) {
    boolean replaced = kept.find(Results.ENRICHED, record.key()).isPresent();
    var outcome = replaced ? Outcome.REPLACED : Outcome.ADDED;
    return Arrays.equals(ours.value(), record.value())
        ? Decision.nothing(outcome)
        : new Decision(outcome, new Change(published(record), List.of()));
  }

  private List<ProducerRecord<byte[], byte[]>> published(ConsumerRecord<byte[], byte[]> record) {
    var published = new ArrayList<ProducerRecord<byte[], byte[]>>();
    published.add(Records.copy(record, live.places().topics().get(Results.ENRICHED)));
    published.addAll(projections.of(record));
    published.forEach(it -> mark.putOn(it.headers()));
    return published;
  }

  private List<ProducerRecord<byte[], byte[]>> keep(byte[] key, LatestRecords latest) {
    var keep = keepNothing(key);
    for (int topic = 0; topic < Results.COUNT; topic++) {
      var name = kept.topics().get(topic);
      latest.of(topic, key).ifPresent(record -> keep.add(Records.copy(record, name)));
    }
    return keep;
  }

  /** Takes back what an earlier promotion kept of that article. */
  private List<ProducerRecord<byte[], byte[]>> keepNothing(byte[] key) {
    var deletions = new ArrayList<ProducerRecord<byte[], byte[]>>();
    for (int topic = 0; topic < Results.COUNT; topic++) {
      if (kept.find(topic, key).isPresent()) {
        deletions.add(Records.deletion(key, kept.topics().get(topic)));
      }
    }
    return deletions;
  }
}
