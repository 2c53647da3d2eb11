package dev.dateline.producer;

import dev.dateline.producer.decode.ArticleDecoder;
import dev.dateline.producer.decode.Decoded;
import dev.dateline.producer.decode.NotAnArticleException;
import dev.dateline.producer.source.DirectoryWatch;
import dev.dateline.producer.source.KeptRejects;
import dev.dateline.producer.source.Raw;
import dev.dateline.producer.source.Sources;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads articles from files ({@code .txt} dated text, {@code .jsonl} or {@code .ndjson}), from
 * directories of them, and from standard input. One bad input never stops the others: it becomes a
 * {@link Reading.Rejected}. Not thread-safe.
 */
public final class ArticleReader {

  /** The path that stands for standard input. */
  public static final String STDIN = "-";

  private static final byte[] NOT_KEPT = {};

  private final Clock clock;
  private final Sources sources;
  private final Duration quiet;

  /**
   * A reader.
   *
   * @param clock gives {@code ingestedAt}
   * @param stdin what {@code -} stands for: JSON lines when its first visible character is a brace,
   *     else one dated text; stays open
   */
  public ArticleReader(Clock clock, InputStream stdin) {
    this(clock, stdin, DirectoryWatch.QUIET);
  }

  ArticleReader(Clock clock, InputStream stdin, Duration quiet) {
    this.clock = Objects.requireNonNull(clock);
    this.sources = new Sources(stdin);
    this.quiet = quiet;
  }

  /**
   * Reads everything that {@code paths} name, in their order; a directory recursively and sorted by
   * path, without hidden files and files of other kinds. Stops early, without an error, when the
   * thread is interrupted.
   *
   * @param paths files, directories, or {@link #STDIN}
   * @param sink gets what became of each input; what it throws stops the reading
   */
  public void read(List<String> paths, Consumer<? super Reading> sink) {
    for (var path : paths) {
      sources.read(path, raw -> sink.accept(reading(raw)));
    }
  }

  /**
   * Reads again what was rejected in earlier runs; what is rejected once more keeps its name.
   *
   * @param rejects a file that {@link RejectsFile} wrote
   * @param sink gets what became of each input; what it throws stops the reading
   */
  public void readRejects(Path rejects, Consumer<? super Reading> sink) {
    KeptRejects.read(rejects, raw -> sink.accept(reading(raw)));
  }

  /**
   * Reads what {@code directory} holds and then every file that appears in it or below, once it has
   * kept its size and time for a second, until the thread is interrupted; the flag stays set.
   *
   * @throws java.io.UncheckedIOException when the directory cannot be watched
   */
  public void watch(Path directory, Consumer<? super Reading> sink) {
    new DirectoryWatch(directory, quiet, sources, raw -> sink.accept(reading(raw))).run();
  }

  private Reading reading(Raw raw) {
    if (raw instanceof Raw.Unreadable unreadable) {
      return new Reading.Rejected(unreadable.name(), unreadable.cause(), NOT_KEPT);
    }
    return raw instanceof Raw.Line line ? reading(line) : reading((Raw.Whole) raw);
  }

  private Reading reading(Raw.Line line) {
    var origin = line.origin();
    return reading(
        origin.name(),
        line.bytes(),
        () -> ArticleDecoder.jsonLine(origin.uri(), line.bytes(), line.offset(), clock.instant()));
  }

  private Reading reading(Raw.Whole whole) {
    var origin = whole.origin();
    return reading(
        origin.name(),
        whole.bytes(),
        () -> ArticleDecoder.datedText(origin.uri(), whole.bytes(), clock.instant()));
  }

  private static Reading reading(String name, byte[] bytes, Decoding decoding) {
    try {
      var decoded = decoding.run();
      return new Reading.Accepted(
          decoded.article(), bytes.length, decoded.notes(), decoded.traceparent());
    } catch (NotAnArticleException e) {
      return new Reading.Rejected(name, e.getMessage(), bytes);
    }
  }

  private interface Decoding {
    Decoded run() throws NotAnArticleException;
  }
}
