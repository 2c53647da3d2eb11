package dev.dateline.streams;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Which record of each partition is being worked on. Mapped from a file, so that the operating
 * system keeps it however the process ends, at the cost of two stores; lost where the machine
 * itself fails. Each partition is used by one thread at a time.
 */
final class Marks {

  /** An offset, and whether it is being worked on. */
  private static final int SLOT = 2 * Long.BYTES;

  /** No topic of ours has more partitions; of others nothing is remembered. */
  private static final int PARTITIONS = 4_096;

  private final MappedByteBuffer slots;

  private Marks(MappedByteBuffer slots) {
    this.slots = slots;
  }

  /**
   * The marks in a file, made when it is missing.
   *
   * @throws IOException when it cannot be used
   */
  static Marks in(Path file) throws IOException {
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new Marks(channel.map(MapMode.READ_WRITE, 0, (long) PARTITIONS * SLOT));
    }
  }

  /** Takes away the marks that an earlier process left, and tells them. */
  List<Deaths.Place> takeLeft() {
    var left = new ArrayList<Deaths.Place>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      int slot = partition * SLOT;
      if (slots.getLong(slot + Long.BYTES) != 0) {
        left.add(new Deaths.Place(partition, slots.getLong(slot)));
        slots.putLong(slot + Long.BYTES, 0);
      }
    }
    return left;
  }

  void begin(int partition, long offset) {
    if (partition < PARTITIONS) {
      slots.putLong(partition * SLOT, offset);
      slots.putLong(partition * SLOT + Long.BYTES, 1);
    }
  }

  void end(int partition) {
    if (partition < PARTITIONS) {
      slots.putLong(partition * SLOT + Long.BYTES, 0);
    }
  }
}
