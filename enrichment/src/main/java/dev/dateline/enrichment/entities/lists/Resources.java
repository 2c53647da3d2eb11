package dev.dateline.enrichment.entities.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** The files of names and cue words beside these classes. */
public final class Resources {

  private Resources() {}

  /** The lines of a file, without comments and empty ones; none when there is no such file. */
  public static Stream<String> lines(String file) {
    return new String(bytes(file), UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  /**
   * SHA-256 of all lists, as hexadecimal digits. Written down, so that no start has to compute it;
   * a test holds it against the files.
   */
  public static String sha256() {
    return lines("sha256.txt").findFirst().orElseThrow();
  }

  private static byte[] bytes(String file) {
    try (var in = Resources.class.getResourceAsStream(file)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
