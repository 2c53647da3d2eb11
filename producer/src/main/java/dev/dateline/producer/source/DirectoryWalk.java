package dev.dateline.producer.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Visits the readable files below a directory, sorted by path. Hidden files and files of unknown
 * kinds are passed over; links are followed, but never into a directory that we are inside of.
 */
final class DirectoryWalk {

  private final Consumer<Path> files;
  private final BiConsumer<Path, IOException> failures;
  private final Set<Path> inside = new HashSet<>();

  DirectoryWalk(Consumer<Path> files, BiConsumer<Path, IOException> failures) {
    this.files = files;
    this.failures = failures;
  }

  /** Visits all of it; false when there was nothing, not even a failure. */
  boolean visit(Path directory) {
    try {
      var real = directory.toRealPath();
      return inside.add(real) && visitChildren(directory, real);
    } catch (IOException e) {
      failures.accept(directory, e);
      return true;
    }
  }

  private boolean visitChildren(Path directory, Path real) throws IOException {
    boolean any = false;
    try {
      for (var child : children(directory)) {
        any |= Files.isDirectory(child) ? visit(child) : visitFile(child);
      }
    } finally {
      inside.remove(real);
    }
    return any;
  }

  private boolean visitFile(Path file) {
    if (Format.of(file).isEmpty() || isSpecial(file)) {
      return false;
    }
    files.accept(file);
    return true;
  }

  /**
   * A pipe or device: opening it may wait for ever. A dangling link is for the reader to report.
   */
  static boolean isSpecial(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  /** What is in a directory and not hidden, in the order of full paths. */
  static List<Path> children(Path directory) throws IOException {
    var children = new ArrayList<Path>();
    try (var stream = Files.newDirectoryStream(directory, child -> !Files.isHidden(child))) {
      stream.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Comparator.comparing(DirectoryWalk::sortKey));
    return children;
  }

  private static String sortKey(Path child) {
    return child.getFileName() + (Files.isDirectory(child) ? "/" : "");
  }
}
