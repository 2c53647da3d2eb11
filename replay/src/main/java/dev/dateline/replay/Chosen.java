package dev.dateline.replay;

import dev.dateline.schema.ReplayPartition;
import dev.dateline.streams.Choice;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The records of the article topic that a run is about, a bit each, as they were chosen when the
 * run was made. Immutable.
 */
public final class Chosen implements Choice {

  private final Map<Integer, Part> parts;

  private Chosen(Map<Integer, Part> parts) {
    this.parts = parts;
  }

  /**
   * The part of one partition.
   *
   * @param base offset of the first bit
   * @param end first offset that was not there when they were chosen
   * @param bits set for a chosen record
   */
  private record Part(long base, long end, BitSet bits) {

    boolean includes(long offset) {
      return offset >= base && offset < end && bits.get(Math.toIntExact(offset - base));
    }

    boolean endsWith(long offset) {
      return offset == base + bits.length() - 1;
    }

    long before(long offset) {
      int until = Math.toIntExact(Math.min(Math.max(0, offset - base), bits.length()));
      return bits.get(0, until).cardinality();
    }
  }

  /** Collects what is chosen. */
  static final class Builder {

    private final Map<Integer, Part> parts = new TreeMap<>();

    /** Begins a partition in which nothing is chosen yet. */
    void partition(int partition, long base, long end) {
      parts.put(partition, new Part(base, end, new BitSet()));
    }

    void set(int partition, long offset, boolean chosen) {
      var part = parts.get(partition);
      part.bits().set(Math.toIntExact(offset - part.base()), chosen);
    }

    /** Sets a record; false when it was set before. */
    boolean setNow(int partition, long offset) {
      var part = parts.get(partition);
      boolean before = part.includes(offset);
      set(partition, offset, true);
      return !before;
    }

    Chosen build() {
      return new Chosen(parts);
    }
  }

  /** The same partitions with nothing chosen in them. */
  Builder emptyCopy() {
    var copy = new Builder();
    parts.forEach((partition, part) -> copy.partition(partition, part.base(), part.end()));
    return copy;
  }

  /** As it was written. */
  static Chosen of(List<ReplayPartition> written) {
    var parts = new TreeMap<Integer, Part>();
    for (var part : written) {
      var bits = BitSet.valueOf(Deflated.inflate(part.getChosen()));
      parts.put(part.getPartition(), new Part(part.getBase(), part.getEnd(), bits));
    }
    return new Chosen(parts);
  }

  /** As it is written into the run's record. */
  List<ReplayPartition> toRecords() {
    var records = new ArrayList<ReplayPartition>();
    parts.forEach(
        (partition, part) ->
            records.add(
                new ReplayPartition(
                    partition,
                    part.end(),
                    part.base(),
                    ByteBuffer.wrap(Deflated.deflate(part.bits().toByteArray())))));
    return records;
  }

  @Override
  public boolean includes(int partition, long offset) {
    var part = parts.get(partition);
    return part != null && part.includes(offset);
  }

  @Override
  public boolean endsWith(int partition, long offset) {
    var part = parts.get(partition);
    return part != null && part.endsWith(offset);
  }

  /** How many are chosen. */
  public long size() {
    return parts.values().stream().mapToLong(part -> part.bits().cardinality()).sum();
  }

  /** How many of them lie before these offsets; a partition that is not named counts as begun. */
  long before(Map<Integer, Long> offsets) {
    return parts.entrySet().stream()
        .mapToLong(entry -> entry.getValue().before(offsets.getOrDefault(entry.getKey(), 0L)))
        .sum();
  }

  /** The offset before each partition's first chosen record: where a run may start. */
  Map<Integer, Long> starts() {
    var starts = new TreeMap<Integer, Long>();
    parts.forEach((partition, part) -> starts.put(partition, start(part)));
    return starts;
  }

  private static long start(Part part) {
    int first = part.bits().nextSetBit(0);
    return first < 0 ? part.end() : part.base() + first;
  }
}
