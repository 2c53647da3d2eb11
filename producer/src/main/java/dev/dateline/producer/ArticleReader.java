package dev.dateline.producer;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads articles from files ({@code .txt} dated text, {@code .jsonl} or {@code .ndjson}), from
 * directories of them, and from standard input. One bad input never stops the others: it becomes a
 * {@link Reading.Rejected}. Not thread-safe.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class ArticleReader {

  /** The path that stands for standard input. */
  public static final String STDIN = "-";

  private final Clock clock;
  private final InputStream stdin;

  /**
   * A reader.
   *
   * @param clock gives {@code ingestedAt}
   * @param stdin what {@code -} stands for; stays open
   */
  public ArticleReader(Clock clock, InputStream stdin) {
    this.clock = Objects.requireNonNull(clock);
    this.stdin = Objects.requireNonNull(stdin);
  }

  /**
   * Reads everything that {@code paths} name, in their order; a directory recursively and sorted by
   * path, without hidden files and files of other kinds.
   *
   * @param paths files, directories, or {@link #STDIN}
   * @param sink gets what became of each input; what it throws stops the reading
   */
  public void read(List<String> paths, Consumer<? super Reading> sink) {
    throw new UnsupportedOperationException("reading lands next " + clock + stdin);
  }

  /**
   * Reads what {@code directory} holds and then every file that appears in it or below, once it is
   * complete, until the thread is interrupted.
   *
   * @throws java.io.UncheckedIOException when the directory cannot be watched
   */
  public void watch(Path directory, Consumer<? super Reading> sink) {
    throw new UnsupportedOperationException("watching lands next");
  }
}
