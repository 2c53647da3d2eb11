package dev.dateline.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The directory that holds a local stack's data, marked as ours and held by one process at a time.
 * The lock goes with the process, however it ends.
 */
public final class DataDirectory implements AutoCloseable {

  private static final String MARKER = "dateline.properties";
  private static final String LOCK = "dateline.lock";
  private static final String FORMAT = "format";
  private static final String FORMAT_VERSION = "1";
  private static final String SCHEMA_IDS = "schema.ids";

  private final Path root;
  private final RandomAccessFile lockFile;

  private DataDirectory(Path root, RandomAccessFile lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  /**
   * Opens a directory, new or used before, and holds it until closed.
   *
   * @param root the directory; created when it is not there
   * @param schemaIds kind of schema ids its topics are written with: {@code local} or {@code
   *     registry}
   * @throws LocalException when it is not ours, held by another process, cannot be written, or its
   *     topics carry schema ids of the other kind
   */
  public static DataDirectory open(Path root, String schemaIds) {
    var absolute = root.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      refuseForeign(absolute);
      var lockFile = lock(absolute);
      mark(absolute, schemaIds);
      return new DataDirectory(absolute, lockFile);
    } catch (IOException e) {
      throw new LocalException(
          "the data directory %s cannot be used: %s; choose another with --data"
              .formatted(absolute, e),
          e);
    }
  }

  /** Where the broker keeps its topics. */
  Path broker() {
    return root.resolve("broker");
  }

  /** Where the enricher keeps what it can restore from the topics. */
  Path state() {
    return root.resolve("state");
  }

  /** Where the broker writes its log. */
  Path brokerLog() {
    return root.resolve("broker.log");
  }

  /** The directory itself, absolute. */
  public Path root() {
    return root;
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseForeign(Path root) throws IOException {
    if (Files.exists(root.resolve(MARKER))) {
      return;
    }
    try (var files = Files.list(root)) {
      if (files.anyMatch(file -> !file.endsWith(LOCK))) {
        throw new LocalException(
            "%s holds files that are not Dateline's; choose an empty directory with --data"
                .formatted(root));
      }
    }
  }

  private static RandomAccessFile lock(Path root) throws IOException {
    var file = new RandomAccessFile(root.resolve(LOCK).toFile(), "rw");
    var lock = tryLock(file);
    if (lock == null) {
      var holder = file.readLine();
      file.close();
      throw new LocalException(
          "%s is in use by process %s; stop it, or choose another directory with --data"
              .formatted(root, holder));
    }
    file.setLength(0);
    file.write((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII));
    return file;
  }

  private static FileLock tryLock(RandomAccessFile file) throws IOException {
    try {
      // Bytes beyond the text: some systems let nobody read a locked stretch.
      return file.getChannel().tryLock(1 << 20, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // Held by this very process.
    }
  }

  private static void mark(Path root, String schemaIds) throws IOException {
    var marker = root.resolve(MARKER);
    if (!Files.exists(marker)) {
      write(marker, schemaIds);
      return;
    }
    var found = read(marker);
    if (!FORMAT_VERSION.equals(found.getProperty(FORMAT))) {
      throw new LocalException(
          "%s was written by another version of Dateline (format %s, ours is %s)"
              .formatted(root, found.getProperty(FORMAT), FORMAT_VERSION));
    }
    if (!schemaIds.equals(found.getProperty(SCHEMA_IDS))) {
      throw new LocalException(
          "the topics in %s carry %s schema ids and cannot be mixed with %s ones; choose another directory with --data"
              .formatted(root, found.getProperty(SCHEMA_IDS), schemaIds));
    }
  }

  private static void write(Path marker, String schemaIds) throws IOException {
    var ours = new Properties();
    ours.setProperty(FORMAT, FORMAT_VERSION);
    ours.setProperty(SCHEMA_IDS, schemaIds);
    try (OutputStream out = Files.newOutputStream(marker)) {
      ours.store(out, "Dateline's data directory: delete it as a whole or not at all");
    }
  }

  private static Properties read(Path marker) throws IOException {
    var found = new Properties();
    try (InputStream in = Files.newInputStream(marker)) {
      found.load(in);
    }
    return found;
  }
}
