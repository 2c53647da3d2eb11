package dev.dateline.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * The records that this process is working on. Sets aside one on which the process ended again and
 * again, and knows one that is never finished. Safe for use by many threads.
 */
final class InHand {

  /** Under this name it reaches what Kafka Streams instantiates itself. */
  static final String SETTING = "dateline.in-hand";

  /** A process may be killed by chance while it works on a document, hardly three times. */
  private static final int MOST_DEATHS = 3;

  /** Where a record stands. */
  record Place(String topic, int partition, long offset) {

    @Override
    public String toString() {
      return topic + "-" + partition + "@" + offset;
    }
  }

  private final Duration limit;
  private final LongSupplier nanos;
  private final Map<Place, Long> since = new ConcurrentHashMap<>();
  private Optional<Memory> memory = Optional.empty();

  /** What outlives the process. */
  private record Memory(Marks marks, Deaths deaths) {

    static Memory in(Path folder) throws IOException {
      Files.createDirectories(folder);
      var memory =
          new Memory(Marks.in(folder.resolve("in-hand")), Deaths.in(folder.resolve("deaths")));
      memory.deaths.add(memory.marks.takeLeft());
      return memory;
    }

    /** How often a process ended while it worked on the record that is begun now. */
    int begin(Place place) {
      marks.begin(place.partition(), place.offset());
      return deaths.of(new Deaths.Place(place.partition(), place.offset()));
    }

    void done(Place place) {
      if (deaths.of(new Deaths.Place(place.partition(), place.offset())) > 0) {
        deaths.forget(new Deaths.Place(place.partition(), place.offset()));
      }
    }
  }

  /**
   * Nothing in hand.
   *
   * @param limit how long a document may take
   * @param nanos a clock like {@link System#nanoTime}
   */
  InHand(Duration limit, LongSupplier nanos) {
    this.limit = limit;
    this.nanos = nanos;
  }

  /** What a Kafka Streams configuration has, or a new one that remembers nothing. */
  static InHand in(Map<String, ?> config) {
    return config.get(SETTING) instanceof InHand given
        ? given
        : new InHand(EnrichSettings.DEFAULTS.documentTime(), System::nanoTime);
  }

  /**
   * Remembers from now on, in a folder that only this process uses, what is in hand.
   *
   * @throws StateDirectoryException when the folder cannot be used
   */
  void rememberIn(Path folder) {
    try {
      memory = Optional.of(Memory.in(folder));
    } catch (IOException | UncheckedIOException e) {
      throw new StateDirectoryException(folder, e);
    }
  }

  /** A watch over the stages of a document whose turn it is. */
  StageWatch watch(EnrichmentObserver observer) {
    return new StageWatch(observer, limit, nanos);
  }

  /**
   * Works on a record. Only what it may itself be to blame for belongs here: not the sending of
   * what comes out, which waits for brokers.
   *
   * @throws DeadlyDocumentException instead, when the process ended too often while it did
   */
  <T> T work(RecordMetadata record, Supplier<T> work) {
    var place = new Place(record.topic(), record.partition(), record.offset());
    since.put(place, nanos.getAsLong());
    int deaths = memory.map(it -> it.begin(place)).orElse(0);
    T done;
    try {
      refuseDeadly(deaths);
      done = work.get();
      memory.ifPresent(it -> it.done(place));
    } catch (RuntimeException e) {
      end(place);
      throw e;
    }
    // Not after an error, which ends the process: whoever goes on shall know what was in hand.
    end(place);
    return done;
  }

  private static void refuseDeadly(int deaths) {
    if (deaths >= MOST_DEATHS) {
      throw new DeadlyDocumentException(deaths);
    }
  }

  private void end(Place place) {
    since.remove(place);
    memory.ifPresent(it -> it.marks().end(place.partition()));
  }

  /** A record that takes twice the time a document may: no stage of it will end by itself. */
  Optional<Place> stuck() {
    long now = nanos.getAsLong();
    return since.entrySet().stream()
        .filter(entry -> now - entry.getValue() > 2 * limit.toNanos())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
