package dev.dateline.enrichment.entities;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The files of names and cue words beside these classes. */
final class Resources {

  /** Languages with a file of cues, of aliases and of CLDR names each. */
  static final List<String> LANGUAGES = lines("languages.txt").toList();

  private Resources() {}

  /** The lines of a file, without comments and empty ones. */
  static Stream<String> lines(String file) {
    return new String(bytes(file), UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  /** The SHA-256 of all files, in a fixed order, as hexadecimal digits. */
  static String sha256() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      all().forEach(file -> digest.update(bytes(file)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Stream<String> all() {
    var common =
        Stream.of(
            "aliases/any.tsv",
            "cldr/native.tsv",
            "languages.txt",
            "cues/any.txt",
            "names/cities.txt",
            "names/cities-it.txt",
            "names/people.tsv");
    return Stream.concat(
        common,
        LANGUAGES.stream()
            .flatMap(
                l ->
                    Stream.of(
                        "aliases/" + l + ".tsv", "cldr/" + l + ".tsv", "cues/" + l + ".txt")));
  }

  private static byte[] bytes(String file) {
    try (var in = Resources.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
