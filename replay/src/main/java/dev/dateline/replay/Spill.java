package dev.dateline.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Byte strings kept in a temporary file: appended one after the other, then read at will. The file
 * is gone once this is closed. Used by one thread.
 */
final class Spill implements AutoCloseable {

  private static final int BUFFER = 1 << 20;

  private final Path path;
  private final FileChannel file;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private long written;

  private Spill(Path path, FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /**
   * An empty one in the folder for temporary files.
   *
   * @throws UncheckedIOException when no file can be made there
   */
  static Spill create() {
    try {
      var path = Files.createTempFile("dateline-diff-", ".tmp");
      return new Spill(
          path,
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "no temporary file can be made in " + System.getProperty("java.io.tmpdir"), e);
    }
  }

  /** Where it is. Some systems forget the name at once, so that a kill leaves nothing behind. */
  Path path() {
    return path;
  }

  /**
   * Keeps these bytes; gives the place at which {@link #read} finds them, 0 or more.
   *
   * @throws UncheckedIOException when the disk is full or broken
   */
  long append(byte[] bytes) {
    long place = written + buffer.position();
    put(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    put(ByteBuffer.wrap(bytes));
    return place;
  }

  /** The bytes kept at a place. */
  byte[] read(long place) {
    flush();
    int length = read(place, Integer.BYTES).getInt();
    return read(place + Integer.BYTES, length).array();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private void put(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      int length = Math.min(buffer.remaining(), bytes.remaining());
      buffer.put(bytes.slice().limit(length));
      bytes.position(bytes.position() + length);
    }
  }

  private void flush() {
    buffer.flip();
    try {
      while (buffer.hasRemaining()) {
        written += file.write(buffer, written);
      }
    } catch (IOException e) {
      throw failure(e);
    }
    buffer.clear();
  }

  private ByteBuffer read(long place, int length) {
    var bytes = ByteBuffer.allocate(length);
    try {
      while (bytes.hasRemaining()) {
        if (file.read(bytes, place + bytes.position()) < 0) {
          throw new IOException("it ends at " + file.size());
        }
      }
    } catch (IOException e) {
      throw failure(e);
    }
    return bytes.flip();
  }

  private UncheckedIOException failure(IOException cause) {
    return new UncheckedIOException(
        "the temporary file %s cannot be used; it needs as much room as what differs"
            .formatted(path),
        cause);
  }
}
