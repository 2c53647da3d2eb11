package dev.dateline.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The text and labels that models are trained on: a folder of {@code own/<language>.jsonl}, {@code
 * text/<language>.txt.gz} and {@code gold-free/<language>-*.conll}, and another of {@code
 * <language>.tsv} with labels that stand apart from their text. Any of them may lack a language.
 */
final class TrainingData {

  private final Path folder;
  private final Path labels;

  /**
   * Data in those folders.
   *
   * @param folder labelled and unlabelled text
   * @param labels labels of sentences in {@code text/}
   */
  TrainingData(Path folder, Path labels) {
    this.folder = folder;
    this.labels = labels;
  }

  /** The languages that have labelled text, by code. */
  Set<String> languages() {
    var found = new TreeSet<String>();
    files("own", "").forEach(file -> found.add(file.getFileName().toString().split("\\.")[0]));
    return found;
  }

  /** What to learn from. */
  List<Labelled> lessons(String language) {
    var found = new ArrayList<Labelled>();
    own(language).stream().filter(text -> !HeldOut.holds(text)).forEach(found::add);
    if (Files.exists(standoff(language))) {
      found.addAll(Corpora.standoff(standoff(language), unlabelled(language)));
    }
    for (Path file : files("gold-free", language + "-")) {
      found.addAll(Columns.read(file, file.getFileName().toString()));
    }
    return found;
  }

  /** A tenth of the labelled text, to measure with and never to learn from. */
  List<Labelled> heldOut(String language) {
    return own(language).stream().filter(HeldOut::holds).toList();
  }

  /** All sentences of {@code text/}, labelled elsewhere or not. */
  List<String> unlabelled(String language) {
    var file = folder.resolve("text/" + language + ".txt.gz");
    return Files.exists(file) ? Corpora.lines(file) : List.of();
  }

  /** Sentences of {@code text/} that nobody has labelled. */
  List<String> unread(String language) {
    var read = new HashSet<String>();
    own(language).forEach(text -> read.add(text.text()));
    lessons(language).forEach(text -> read.add(text.text()));
    return unlabelled(language).stream().filter(text -> !read.contains(text)).toList();
  }

  /** The files that a model of that language comes from. */
  List<Path> sources(String language) {
    var found = new ArrayList<Path>();
    found.addAll(files("own", language + "."));
    found.addAll(files("text", language + "."));
    found.addAll(files("gold-free", language + "-"));
    Stream.of(standoff(language)).filter(Files::exists).forEach(found::add);
    return found;
  }

  /** Where that data comes from and under which licences: a line of {@code licences.tsv}. */
  String licences(String language) {
    var file = labels.resolve("licences.tsv");
    var lines = Files.exists(file) ? Corpora.lines(file) : List.<String>of();
    return lines.stream()
        .filter(line -> line.startsWith(language + "\t"))
        .map(line -> line.substring(language.length() + 1))
        .findFirst()
        .orElse("Not stated: training/labels/licences.tsv has no line for this language.");
  }

  private List<Labelled> own(String language) {
    return Corpora.jsonLines(folder.resolve("own/" + language + ".jsonl"));
  }

  private Path standoff(String language) {
    return labels.resolve(language + ".tsv");
  }

  private List<Path> files(String kind, String prefix) {
    var directory = folder.resolve(kind);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (var files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
