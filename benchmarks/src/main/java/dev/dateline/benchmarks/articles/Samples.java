package dev.dateline.benchmarks.articles;

import dev.dateline.producer.ArticleReader;
import dev.dateline.producer.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sentences of the project's sample articles in one language, with the names known in them. */
final class Samples {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][”»“]?) |\n\n|$");

  /** Less is a sign or an exclamation that could not be a headline. */
  private static final int FEWEST_WORDS = 4;

  private Samples() {}

  /** Sentences of the bodies, in the order of files and text. */
  static List<Sentence> sentences(String language, Calendars calendar) {
    var sentences = new ArrayList<Sentence>();
    for (var file : files(language)) {
      cut(text(file), names(file), calendar, sentences);
    }
    return List.copyOf(sentences);
  }

  /** Headline and byline are no sentences. */
  private static void cut(
      String text, List<Sentence.Name> names, Calendars calendar, List<Sentence> sentences) {
    int start = text.indexOf("\n\n", text.indexOf("\n\n") + 2) + 2;
    var end = SENTENCE_END.matcher(text);
    end.region(start, text.length());
    while (end.find()) {
      if (end.start() > start) {
        var sentence = Sentence.of(text, start, end.start(), names, calendar);
        if (sentence.words() >= FEWEST_WORDS) {
          sentences.add(sentence);
        }
      }
      start = end.end();
    }
  }

  private static String text(Path file) {
    var texts = new ArrayList<String>();
    new ArticleReader(Clock.systemUTC(), InputStream.nullInputStream())
        .read(
            List.of(file.toString()),
            reading -> texts.add(((Reading.Accepted) reading).article().getText()));
    return texts.get(0).strip();
  }

  private static List<Sentence.Name> names(Path file) {
    var annotations = file.toString().replaceFirst("\\.txt$", ".entities.tsv");
    try (var lines = Files.lines(Path.of(annotations))) {
      return lines.skip(1).map(line -> name(line.split("\t"))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sentence.Name name(String[] cells) {
    return new Sentence.Name(
        Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), Slot.valueOf(cells[2]));
  }

  private static List<Path> files(String language) {
    var folder = Path.of(System.getProperty("dateline.samples", "samples"));
    try (var found = Files.newDirectoryStream(folder, language + "-*.txt")) {
      var files = new ArrayList<Path>();
      found.forEach(files::add);
      files.sort(null);
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("no samples in " + folder.toAbsolutePath(), e);
    }
  }
}
