package dev.dateline.streams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether a disk is full: what was to be written only says that it could not be. */
public final class DiskSpace {

  /** With less nothing goes on that keeps data; a disk that is full is never full to the byte. */
  private static final long TOO_LITTLE = 1 << 20;

  private DiskSpace() {}

  /** True when the disk that holds {@code path}, or would hold it, has less than 1 MiB left. */
  public static boolean isUsedUp(Path path) {
    try {
      var store = Files.getFileStore(existing(path));
      return !store.isReadOnly() && store.getUsableSpace() < TOO_LITTLE;
    } catch (IOException e) {
      return false; // Then something else is wrong with it.
    }
  }

  /**
   * The same, or the error or one of its causes says so: whoever fails on a full disk often gives
   * back what it had begun to write, so that a moment later the disk is no longer full.
   */
  static boolean isUsedUp(Path path, Throwable error) {
    return saysSo(error) || isUsedUp(path);
  }

  /** In the words of the operating system, which RocksDB and the JDK both pass on. */
  static boolean saysSo(Throwable error) {
    return Failure.chain(error)
        .anyMatch(
            e -> e.getMessage() != null && e.getMessage().contains("No space left on device"));
  }

  /** The path itself or the nearest parent that is there. */
  static Path existing(Path path) {
    var at = path.toAbsolutePath();
    while (!Files.exists(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }
}
