package dev.dateline.streams;

import dev.dateline.streams.mentions.ArticleCounts;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyWindowStore;

/**
 * What an index has counted. Each process counts the articles of its own partitions, so that no
 * article is sent on to be counted: whoever wants a number adds up those of all processes. Safe for
 * use by many threads.
 */
public final class MentionCounts {

  private final KafkaStreams streams;
  private final Supplier<Set<Integer>> all;

  MentionCounts(KafkaStreams streams, Supplier<Set<Integer>> all) {
    this.streams = streams;
    this.all = all;
  }

  /**
   * Numbers, and whose they are.
   *
   * @param windows articles by the beginning of the window they were ingested in; none that is 0
   * @param partitions the partitions whose articles these are
   */
  public record Part(Map<Instant, Long> windows, Set<Integer> partitions) {}

  /** The partitions that there are; empty while no broker tells. */
  public Set<Integer> partitions() {
    return all.get();
  }

  /** Where the other processes of this index answer; none of those that do not say. */
  public Set<HostInfo> others(HostInfo us) {
    return streams.streamsMetadataForStore(MentionIndexTopology.COUNTS).stream()
        .map(StreamsMetadata::hostInfo)
        .filter(it -> !it.equals(us) && !it.equals(HostInfo.unavailable()))
        .collect(Collectors.toSet());
  }

  /**
   * What this process has counted, of windows that begin in a range.
   *
   * @param what an entity's id, a BCP 47 tag or a publisher's name
   * @param until exclusive
   * @throws IllegalStateException while partitions come or go: asking again helps
   */
  public Part here(ArticleCounts.By by, String what, Instant from, Instant until) {
    var windows = new TreeMap<Instant, Long>();
    var partitions = new TreeSet<>(active());
    try {
      for (int partition : partitions) {
        add(partition, by.key(what), from, until, windows);
      }
      return new Part(windows, partitions);
    } catch (InvalidStateStoreException e) {
      throw new IllegalStateException("partitions are being assigned: " + e.getMessage(), e);
    }
  }

  private Collection<Integer> active() {
    return streams.metadataForLocalThreads().stream()
        .flatMap(thread -> thread.activeTasks().stream())
        .map(task -> task.taskId().partition())
        .collect(Collectors.toSet());
  }

  private void add(
      int partition, String key, Instant from, Instant until, Map<Instant, Long> windows) {
    ReadOnlyWindowStore<String, Long> store =
        streams.store(
            StoreQueryParameters.fromNameAndType(
                    MentionIndexTopology.COUNTS, QueryableStoreTypes.<String, Long>windowStore())
                .withPartition(partition));
    try (var counts = store.fetch(key, from, until.minusMillis(1))) {
      counts.forEachRemaining(
          it -> windows.merge(Instant.ofEpochMilli(it.key), it.value, Long::sum));
    }
  }
}
