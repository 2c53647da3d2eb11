package dev.dateline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A directory that is deleted with all it holds when closed.
 *
 * @param path where it is
 */
record TemporaryDirectory(Path path) implements AutoCloseable {

  static TemporaryDirectory create() {
    try {
      return new TemporaryDirectory(Files.createTempDirectory("dateline-"));
    } catch (IOException e) {
      throw new LocalException("cannot make a temporary directory: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try (var files = Files.walk(path)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path, e);
    }
  }
}
