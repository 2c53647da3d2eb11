package dev.dateline.local;

import dev.dateline.schemas.SchemaIds;
import dev.dateline.streams.DiskSpace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * A directory that holds everything a local stack keeps, used by one process at a time.
 *
 * <p>{@code dateline.properties} says what it is, {@code lock} who uses it, {@code kafka} and
 * {@code streams} hold the data, {@code broker.log} what the broker had to say.
 */
public final class DataDirectory implements AutoCloseable {

  private static final String LOCK = "lock";

  private final Path root;
  private final DirectoryMarker marker;
  private final FileChannel lock;

  private DataDirectory(Path root, DirectoryMarker marker, FileChannel lock) {
    this.root = root;
    this.marker = marker;
    this.lock = lock;
  }

  /**
   * Opens a directory of ours, or makes one of a new or empty directory.
   *
   * @param root where; missing parents are made
   * @param ids kind of schema ids that its records carry
   * @throws LocalException when another process uses it, something else lies in it, its disk is
   *     full, it cannot be written, or another version or mode of ours wrote it
   */
  public static DataDirectory open(Path root, SchemaIds ids) {
    if (DiskSpace.isUsedUp(root)) {
      throw new LocalException(noSpace(root));
    }
    try {
      Files.createDirectories(root);
      refuseForeign(root);
      var lock = lock(root);
      try {
        return new DataDirectory(root, DirectoryMarker.readOrWrite(root, ids), lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new LocalException(
          "cannot keep data in %s (%s); choose another place with --data"
              .formatted(root, reason(e)),
          e);
    }
  }

  /** The directory itself. */
  public Path root() {
    return root;
  }

  /** The cluster's id, given when the directory was made. */
  public String clusterId() {
    return marker.clusterId();
  }

  /** Where the broker keeps topics. */
  public Path kafka() {
    return root.resolve("kafka");
  }

  /** Where the enrichment keeps its state. */
  public Path streams() {
    return root.resolve("streams");
  }

  /** The broker's log. */
  public Path brokerLog() {
    return root.resolve("broker.log");
  }

  /** Lets go of it; the data stays. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot let go of " + root, e);
    }
  }

  /** What is to be said, and done, when its disk is full. */
  static String noSpace(Path path) {
    return "no space is left on the disk of %s; make some, then start again".formatted(path);
  }

  private static void refuseForeign(Path root) throws IOException {
    if (Files.exists(root.resolve(DirectoryMarker.FILE))) {
      return;
    }
    try (var files = Files.list(root)) {
      var foreign = files.filter(file -> !file.endsWith(LOCK)).findFirst();
      if (foreign.isPresent()) {
        throw new LocalException(
            "%s is not empty (it holds %s) and not a data directory of Dateline; choose an empty or"
                    .formatted(root, foreign.get().getFileName())
                + " a new one with --data");
      }
    }
  }

  /** The lock ends with the process, however it ends; the file only tells who had it. */
  private static FileChannel lock(Path root) throws IOException {
    var file = root.resolve(LOCK);
    var channel = LockFile.open(file);
    try {
      if (channel.tryLock() == null) {
        throw inUse(root, file);
      }
      LockFile.write(channel, ProcessHandle.current().pid());
      return channel;
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw inUse(root, file);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static LocalException inUse(Path root, Path file) throws IOException {
    return new LocalException(
        "%s is in use by process %s; stop it first, or choose another place with --data"
            .formatted(root, LockFile.holder(file)));
  }

  private static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "no permission to write " + e.getMessage();
    }
    return e instanceof java.nio.file.FileAlreadyExistsException
            || e instanceof NotDirectoryException
        ? e.getMessage() + " is not a directory"
        : e.getMessage();
  }
}
