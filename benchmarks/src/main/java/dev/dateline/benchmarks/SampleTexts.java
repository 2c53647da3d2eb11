package dev.dateline.benchmarks;

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

/** The project's own sample articles, as raw material for benchmarks. */
final class SampleTexts {

  private SampleTexts() {}

  /** Texts of the samples in one language, in file order. */
  static List<String> in(String language) {
    var texts = new ArrayList<String>();
    var reader = new ArticleReader(Clock.systemUTC(), InputStream.nullInputStream());
    reader.read(
        files(language),
        reading -> {
          if (reading instanceof Reading.Accepted accepted) {
            texts.add(accepted.article().getText());
          }
        });
    return texts;
  }

  private static List<String> files(String language) {
    var folder = Path.of(System.getProperty("dateline.samples", "samples"));
    try (var found = Files.list(folder)) {
      return found
          .map(Path::toString)
          .filter(name -> name.endsWith(".txt"))
          .filter(name -> Path.of(name).getFileName().toString().startsWith(language + "-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("no samples in " + folder.toAbsolutePath(), e);
    }
  }
}
