package dev.dateline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The articles that come with Dateline. */
final class Samples {

  private static final String FOLDER = "/samples";

  private Samples() {}

  /** Copies them to {@code directory}, which is made. */
  static void copyTo(Path directory) {
    try {
      Files.createDirectories(directory);
      copy(Samples.class.getResource(FOLDER).toURI(), directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy the samples to " + directory, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(URI folder, Path directory) throws IOException {
    if (!folder.getScheme().equals("jar")) {
      copy(Path.of(folder), directory);
      return;
    }
    try (var jar = FileSystems.newFileSystem(folder, Map.of())) {
      copy(jar.getPath(FOLDER), directory);
    }
  }

  private static void copy(Path folder, Path directory) throws IOException {
    try (var articles = Files.list(folder)) {
      for (var article : articles.toList()) {
        Files.copy(article, directory.resolve(article.getFileName().toString()));
      }
    }
  }
}
