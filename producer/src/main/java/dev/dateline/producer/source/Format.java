package dev.dateline.producer.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How an input holds articles. */
enum Format {
  /** One article as dated text. */
  TEXT,
  /** One JSON object a line. */
  LINES;

  private static final int LOOK_AHEAD = 4096;

  /** What the file's suffix says; empty when it says nothing we know. */
  static Optional<Format> of(Path file) {
    var name = name(file).toLowerCase(Locale.ROOT);
    if (name.endsWith(".txt")) {
      return Optional.of(TEXT);
    }
    return name.endsWith(".jsonl") || name.endsWith(".ndjson")
        ? Optional.of(LINES)
        : Optional.empty();
  }

  /** Whether the name has a suffix at all: a pipe or {@code /dev/stdin} has none. */
  static boolean hasSuffix(Path file) {
    return name(file).lastIndexOf('.') > 0;
  }

  /** JSON lines when the first visible byte is a brace, else dated text. Reads nothing away. */
  static Format lookInto(BufferedInputStream in) throws IOException {
    in.mark(LOOK_AHEAD);
    int first = in.read();
    for (int i = 1; i < LOOK_AHEAD && isBlankOrMark(first); i++) {
      first = in.read();
    }
    in.reset();
    return first == '{' ? LINES : TEXT;
  }

  /** White space, or a byte of the UTF-8 byte order mark. */
  private static boolean isBlankOrMark(int b) {
    return b == ' ' || (b >= '\t' && b <= '\r') || b == 0xEF || b == 0xBB || b == 0xBF;
  }

  private static String name(Path file) {
    return file.getFileName() == null ? "" : file.getFileName().toString();
  }
}
