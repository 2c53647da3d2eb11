package dev.dateline.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a model is: where it comes from, how large and how good it is.
 *
 * @param language ISO 639 code
 * @param date when it was trained
 * @param model its bytes
 * @param sources the files it was trained on
 * @param licences where their text and labels come from, and under which licences
 * @param scores what it reaches, by corpus
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, never compared
record ModelCard(
    String language,
    LocalDate date,
    byte[] model,
    List<Path> sources,
    String licences,
    Map<String, Score> scores) {

  /** The card as Markdown. */
  String text() {
    var text = new StringBuilder();
    text.append("# Entity model: ").append(language).append("\n\n");
    text.append("Persons, organisations and places in news. See docs/entities.md.\n\n");
    text.append("- trained: ").append(date).append('\n');
    text.append("- size: ").append(model.length).append(" bytes\n");
    text.append("- SHA-256: ").append(Hashing.sha256(model)).append('\n');
    text.append("- licence: Apache-2.0; attributions in NOTICE\n");
    text.append("- trained with text and labels of other languages too, at half the weight\n\n");
    text.append("## Scores\n\nExact span and type, micro, percent; each sentence alone.\n\n");
    text.append("| corpus | precision | recall | F1 |\n|---|---|---|---|\n");
    scores.forEach((name, score) -> text.append("| %s | %s |\n".formatted(name, score)));
    text.append("\n## Data\n\n");
    text.append(licences).append("\n\n");
    text.append("| file | SHA-256 |\n|---|---|\n");
    sources.forEach(source -> text.append("| %s | %s |\n".formatted(name(source), sum(source))));
    return text.toString();
  }

  private static String name(Path source) {
    return source.getParent().getFileName() + "/" + source.getFileName();
  }

  private static String sum(Path source) {
    try {
      return Hashing.sha256(Files.readAllBytes(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
