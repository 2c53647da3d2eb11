package dev.dateline.producer;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;

/**
 * Keeps every rejected input as a JSON line {@code {"source", "cause", "bytes"}}, the bytes in
 * base64, or null where there were none or too many to hold; then {@code cause} says where they
 * lie. Lines are added to what the file held before: rejects of an earlier run are not lost.
 * Thread-safe.
 */
public final class RejectsFile implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path path;
  private final OutputStream out;

  /**
   * Opens the file, so that one that cannot be written is known before the first input.
   *
   * @throws RejectsFileException when it cannot be written
   */
  public RejectsFile(Path path) {
    this.path = path.toAbsolutePath().normalize();
    try {
      this.out = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new RejectsFileException(path, e);
    }
  }

  /**
   * Adds one reject and hands it to the operating system at once.
   *
   * @throws RejectsFileException when the file can no longer be written
   */
  public synchronized void add(Reading.Rejected rejected) {
    if (isThisFile(rejected.source())) {
      return; // read while we write it: it would feed itself for ever
    }
    try {
      out.write(line(rejected));
    } catch (IOException e) {
      throw new RejectsFileException(path, e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new RejectsFileException(path, e);
    }
  }

  private static byte[] line(Reading.Rejected rejected) throws IOException {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("source", rejected.source());
    fields.put("cause", rejected.cause());
    fields.put("bytes", rejected.bytes().length == 0 ? null : rejected.bytes());
    var json = JSON.writeValueAsBytes(fields);
    var line = java.util.Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    return line;
  }

  private boolean isThisFile(String source) {
    int line = source.lastIndexOf('#');
    try {
      return Path.of(line < 0 ? source : source.substring(0, line))
          .toAbsolutePath()
          .normalize()
          .equals(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
