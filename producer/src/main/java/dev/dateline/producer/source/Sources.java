package dev.dateline.producer.source;

import dev.dateline.schemas.RecordLimits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the bytes behind paths. Never holds more than one article's worth of them; what is larger
 * is named and left where it lies.
 */
public final class Sources {

  /**
   * Longest JSON line: an article of the largest size whose every character is escaped, up to three
   * bytes for one.
   */
  static final int LONGEST_LINE = 3 * RecordLimits.ARTICLE_TEXT + (1 << 20);

  private static final String STDIN = "-";
  private static final String FORMATS = "what is read is .txt, .jsonl and .ndjson";

  private final InputStream stdin;

  /**
   * Sources.
   *
   * @param stdin what {@code -} stands for; stays open
   */
  public Sources(InputStream stdin) {
    this.stdin = stdin;
  }

  /** Reads a file, a directory of files, or standard input. */
  public void read(String path, Consumer<? super Raw> sink) {
    if (path.equals(STDIN)) {
      readStream(new BufferedInputStream(stdin), Origin.STDIN, Optional.empty(), sink);
      return;
    }
    try {
      read(Path.of(path), sink);
    } catch (InvalidPathException e) {
      sink.accept(new Raw.Unreadable(path, "no such path: " + e.getReason()));
    }
  }

  private void read(Path path, Consumer<? super Raw> sink) {
    if (Files.isDirectory(path)) {
      readDirectory(path, sink);
    } else if (Format.of(path).isEmpty() && Format.hasSuffix(path) && Files.exists(path)) {
      sink.accept(new Raw.Unreadable(path.toString(), "unknown kind of file; " + FORMATS));
    } else {
      readFile(path, sink);
    }
  }

  private void readDirectory(Path directory, Consumer<? super Raw> sink) {
    var walk = new DirectoryWalk(file -> readFile(file, sink), (p, e) -> unreadable(p, e, sink));
    if (!walk.visit(directory)) {
      sink.accept(new Raw.Unreadable(directory.toString(), "nothing to read in it; " + FORMATS));
    }
  }

  /** Reads one file in the format its suffix says, or else its first visible byte. */
  void readFile(Path file, Consumer<? super Raw> sink) {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      readStream(in, Origin.of(file), Format.of(file), sink);
    } catch (IOException e) {
      unreadable(file, e, sink);
    }
  }

  private static void readStream(
      BufferedInputStream in, Origin origin, Optional<Format> known, Consumer<? super Raw> sink) {
    var lines = new LineReader(origin, LONGEST_LINE, sink);
    try {
      var format = known.isPresent() ? known.get() : Format.lookInto(in);
      if (format == Format.LINES) {
        lines.read(in);
      } else {
        sink.accept(whole(in, origin));
      }
    } catch (ClosedByInterruptException e) {
      // Somebody asked us to stop: what was read so far stands.
    } catch (IOException e) {
      var place = lines.number() > 1 ? origin.line(lines.number()) : origin;
      sink.accept(new Raw.Unreadable(place.name(), "cannot be read: " + e.getMessage()));
    }
  }

  private static Raw whole(InputStream in, Origin origin) throws IOException {
    var bytes = in.readNBytes(RecordLimits.ARTICLE_TEXT + 1);
    return bytes.length <= RecordLimits.ARTICLE_TEXT
        ? new Raw.Whole(origin, bytes)
        : new Raw.Unreadable(
            origin.name(),
            "%s bytes are over the limit of %d bytes; they are not kept"
                .formatted(size(origin), RecordLimits.ARTICLE_TEXT));
  }

  /** The file's size; of a stream that is not read on, only that it is more than the limit. */
  private static String size(Origin origin) {
    try {
      long size = origin.equals(Origin.STDIN) ? 0 : Files.size(Path.of(origin.name()));
      return size > RecordLimits.ARTICLE_TEXT ? Long.toString(size) : "its";
    } catch (IOException e) {
      return "its";
    }
  }

  static void unreadable(Path path, IOException e, Consumer<? super Raw> sink) {
    if (!(e instanceof ClosedByInterruptException)) {
      sink.accept(new Raw.Unreadable(path.toString(), cause(e)));
    }
  }

  private static String cause(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    return e instanceof AccessDeniedException
        ? "cannot be read: permission denied"
        : "cannot be read: " + e.getMessage();
  }
}
