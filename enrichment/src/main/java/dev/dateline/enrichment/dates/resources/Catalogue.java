package dev.dateline.enrichment.dates.resources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The resource files on the class path: one for each language and one that all share. */
public final class Catalogue {

  private static final String FOLDER = "/dev/dateline/enrichment/dates/";
  private static final String SHARED = "shared";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private Catalogue() {}

  /** Reads the bytes of all files that {@code languages.txt} lists. */
  public static Catalogue load() {
    Catalogue catalogue = new Catalogue();
    catalogue.files.put(SHARED, bytes(SHARED + ".tsv"));
    new String(bytes("languages.txt"), StandardCharsets.UTF_8)
        .lines()
        .filter(name -> !name.isBlank())
        .forEach(name -> catalogue.files.put(name, bytes(name + ".tsv")));
    return catalogue;
  }

  /** The languages there are files for, as BCP 47 primary tags. */
  public Set<String> languages() {
    Set<String> languages = new java.util.TreeSet<>(files.keySet());
    languages.remove(SHARED);
    return languages;
  }

  /**
   * Builds a language.
   *
   * @throws InvalidResourceException when its file cannot be understood
   */
  public Language language(String tag) {
    return LanguageReader.read(List.of(file(tag), file(SHARED)));
  }

  /** SHA-256 of all the bytes, as 64 lower-case hexadecimal digits. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.values().forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JVM has SHA-256", impossible);
    }
  }

  private ResourceFile file(String name) {
    return ResourceFile.read(name + ".tsv", files.get(name));
  }

  private static byte[] bytes(String file) {
    try (InputStream in = Catalogue.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new InvalidResourceException(file, "is missing from the class path");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
