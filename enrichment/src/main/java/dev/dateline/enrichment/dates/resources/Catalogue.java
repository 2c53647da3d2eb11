package dev.dateline.enrichment.dates.resources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The resource files on the class path: those of the languages written by hand, those of the
 * languages of which only CLDR's words are known, and what they share.
 */
public final class Catalogue {

  private static final String FOLDER = "/dev/dateline/enrichment/dates/";
  private static final String LIST = "languages.txt";
  private static final String SHARED = "shared";
  private static final String SIMPLE = "simple";
  private static final String DUMPED = "cldr/";

  /** Read at once, because their bytes identify the model. */
  private final Map<String, byte[]> written = new LinkedHashMap<>();

  /** Read when needed; their list, with the SHA-256 of each, stands for them. */
  private final Set<String> dumped = new TreeSet<>();

  private Catalogue() {}

  /** Reads the lists of languages and the files written by hand. */
  public static Catalogue load() {
    Catalogue catalogue = new Catalogue();
    for (String file : List.of(SHARED, SIMPLE)) {
      catalogue.written.put(file, bytes(file.concat(".tsv")));
    }
    for (String language : lines(bytes(LIST))) {
      catalogue.written.put(language, bytes(language.concat(".tsv")));
    }
    byte[] list = bytes(DUMPED + LIST);
    catalogue.written.put(DUMPED, list);
    for (String line : lines(list)) {
      catalogue.dumped.add(line.substring(0, line.indexOf(' ')));
    }
    return catalogue;
  }

  /** The languages there are files for, as BCP 47 primary tags. */
  public Set<String> languages() {
    Set<String> languages = new TreeSet<>(written.keySet());
    languages.removeAll(List.of(SHARED, SIMPLE, DUMPED));
    languages.addAll(dumped);
    return languages;
  }

  /**
   * Builds a language.
   *
   * @throws InvalidResourceException when its file cannot be understood
   */
  public Language language(String tag) {
    return dumped.contains(tag)
        ? LanguageReader.read(
            List.of(dump(DUMPED.concat(tag).concat(".tsv")), file(SIMPLE), file(SHARED)))
        : LanguageReader.read(List.of(file(tag), file(SHARED)));
  }

  /** SHA-256 of what identifies the model, as 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256(written.values().toArray(new byte[0][]));
  }

  static String sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JVM has SHA-256", impossible);
    }
  }

  private static List<String> lines(byte[] list) {
    List<String> lines =
        new ArrayList<>(ResourceFile.split(new String(list, StandardCharsets.UTF_8), '\n'));
    lines.removeAll(List.of(""));
    return lines;
  }

  private static ResourceFile dump(String name) {
    return ResourceFile.read(name, bytes(name));
  }

  private ResourceFile file(String name) {
    return ResourceFile.read(name.concat(".tsv"), written.get(name));
  }

  private static byte[] bytes(String file) {
    try (InputStream in = Catalogue.class.getResourceAsStream(FOLDER.concat(file))) {
      if (in == null) {
        throw new InvalidResourceException(file, "is missing from the class path");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
