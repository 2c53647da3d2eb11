package dev.dateline.enrichment.entities.tagger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The trained models on the class path: {@code models/index.tsv} lists each with its SHA-256. */
public final class ModelCatalogue {

  private static final String FOLDER = "models/";
  private static final Map<String, String> SHA256 = index();

  private ModelCatalogue() {}

  /** The languages that have a model, each with the SHA-256 of the model's bytes; by code. */
  public static Map<String, String> sha256ByLanguage() {
    return SHA256;
  }

  /**
   * Reads a model.
   *
   * @param language ISO 639 code of a language that has one
   */
  public static Model load(String language) {
    return new Model(ModelFile.read(bytes(language + ".model").orElseThrow()));
  }

  private static Map<String, String> index() {
    var found = new TreeMap<String, String>();
    new String(bytes("index.tsv").orElseGet(() -> new byte[0]), UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .forEach(cells -> found.put(cells[0], cells[1]));
    return found;
  }

  private static Optional<byte[]> bytes(String file) {
    try (var in = ModelCatalogue.class.getResourceAsStream(FOLDER + file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
