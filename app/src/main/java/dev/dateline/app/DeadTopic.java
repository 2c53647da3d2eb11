package dev.dateline.app;

import dev.dateline.app.dead.AuditEntry;
import dev.dateline.app.dead.Letter;
import dev.dateline.app.dead.LetterId;
import dev.dateline.schemas.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The dead letters there are now, and what was done about them. A letter that was sent back or
 * dropped stays on the topic, but waits no more. For one thread.
 */
public final class DeadTopic implements AutoCloseable {

  private final TopicSnapshot letters;
  private final Map<String, List<AuditEntry>> done;

  private DeadTopic(TopicSnapshot letters, Map<String, List<AuditEntry>> done) {
    this.letters = letters;
    this.done = done;
  }

  /**
   * Reads what was done, and prepares to read the letters. Close it.
   *
   * @throws CommandFailure when the broker does not answer or a topic does not exist
   */
  public static DeadTopic open(KafkaSettings settings, Topics topics) {
    try (var cluster = ClusterAccess.open(settings)) {
      cluster.require(List.of(topics.dead(), topics.deadAudit()));
    }
    var done = done(settings, topics.deadAudit().name());
    return new DeadTopic(TopicSnapshot.open(settings, topics.dead().name()), done);
  }

  /** Gives every letter that waits to {@code sink} until it answers false. */
  public void readWaiting(Predicate<? super Letter> sink) {
    letters.read(
        record -> {
          var letter = Letter.of(record);
          return !history(letter).isEmpty() || sink.test(letter);
        });
  }

  /** The same to the end, for those letters only that {@code chosen} accepts. */
  void forEachWaiting(Predicate<? super Letter> chosen, Consumer<? super Letter> sink) {
    readWaiting(
        letter -> {
          if (chosen.test(letter)) {
            sink.accept(letter);
          }
          return true;
        });
  }

  /** The letter of that name, whether it waits or not; empty when there is none. */
  Optional<Letter> find(LetterId id) {
    return letters.at(id.partition(), id.offset()).map(Letter::of);
  }

  /** What was done about a letter, the first first; empty while it waits. */
  List<AuditEntry> history(Letter letter) {
    return done.getOrDefault(letter.id().toString(), List.of()).stream()
        .filter(entry -> entry.isAbout(letter))
        .toList();
  }

  @Override
  public void close() {
    letters.close();
  }

  private static Map<String, List<AuditEntry>> done(KafkaSettings settings, String topic) {
    var done = new HashMap<String, List<AuditEntry>>();
    try (var audit = TopicSnapshot.open(settings, topic)) {
      audit.read(record -> AuditEntry.of(record).map(entry -> add(done, entry)).orElse(true));
    }
    return done;
  }

  private static boolean add(Map<String, List<AuditEntry>> done, AuditEntry entry) {
    return done.computeIfAbsent(entry.letter(), id -> new ArrayList<>()).add(entry);
  }
}
