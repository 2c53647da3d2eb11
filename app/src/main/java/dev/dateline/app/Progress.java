package dev.dateline.app;

import dev.dateline.producer.ArticleReader;
import dev.dateline.producer.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;

/**
 * Tells the user what becomes of inputs while they are read: each reject and each oddity by name,
 * and on a terminal how far we are.
 */
final class Progress implements Consumer<Reading>, AutoCloseable {

  private static final int BYTES_PER_KB = 1000;
  private static final long UNKNOWN = -1;
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final Console console;
  private final ProgressBar bar;
  private long rejected;

  /**
   * Progress of {@code task} over the bytes of {@code paths}; no bar unless standard error is a
   * terminal.
   */
  Progress(String task, List<String> paths, Console console) {
    this.console = console;
    this.bar = console.errIsTerminal() ? bar(task, size(paths)) : null;
  }

  @Override
  public void accept(Reading reading) {
    if (reading instanceof Reading.Rejected refused) {
      rejected++;
      tell("rejected " + refused);
    } else if (reading instanceof Reading.Accepted accepted) {
      var source = accepted.article().getSource().getUri();
      accepted.notes().forEach(note -> tell(source + ": " + note));
    }
    if (bar != null) {
      bar.stepBy(bytes(reading));
    }
  }

  /** How many inputs were rejected so far. */
  long rejected() {
    return rejected;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  private void tell(String line) {
    console.err().println((bar == null ? "" : CLEAR_LINE) + "dateline: " + line);
  }

  private static long bytes(Reading reading) {
    return reading instanceof Reading.Accepted accepted
        ? accepted.bytes()
        : ((Reading.Rejected) reading).bytes().length;
  }

  /** Bytes of the files that are named; -1 when one of them is a stream. */
  private static long size(List<String> paths) {
    long sum = 0;
    for (var path : paths) {
      if (path.equals(ArticleReader.STDIN)) {
        return UNKNOWN;
      }
      try (Stream<Path> files = Files.walk(Path.of(path))) {
        sum += files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      } catch (IOException | UncheckedIOException | InvalidPathException e) {
        return UNKNOWN; // The reader says what is wrong with it.
      }
    }
    return sum;
  }

  private static ProgressBar bar(String task, long bytes) {
    return Bars.of(task, bytes, "kB", BYTES_PER_KB).build();
  }
}
