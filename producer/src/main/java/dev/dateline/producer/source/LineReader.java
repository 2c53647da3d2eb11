package dev.dateline.producer.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Streams the lines of an input. Holds one line at a time, and of that no more than the limit. */
final class LineReader {

  private static final int BUFFER = 64 << 10;

  private final Origin origin;
  private final int limit;
  private final Consumer<? super Raw> sink;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long number = 1;
  private long start;
  private long length;
  private boolean blank = true;
  private boolean any;

  /**
   * A reader of one input.
   *
   * @param limit longest line, in bytes
   */
  LineReader(Origin origin, int limit, Consumer<? super Raw> sink) {
    this.origin = origin;
    this.limit = limit;
    this.sink = sink;
  }

  /** Reads to the end. A last line needs no line feed. */
  void read(InputStream in) throws IOException {
    var buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      take(buffer, n);
    }
    endLine();
    if (!any) {
      sink.accept(new Raw.Unreadable(origin.name(), "empty: no line holds anything"));
    }
  }

  /** The line that is being read, counted from 1. */
  long number() {
    return number;
  }

  private void take(byte[] buffer, int n) {
    int from = 0;
    for (int i = 0; i < n; i++) {
      if (buffer[i] == '\n') {
        append(buffer, from, i);
        endLine();
        from = i + 1;
      } else {
        blank &= buffer[i] == ' ' || buffer[i] == '\t' || buffer[i] == '\r';
      }
    }
    append(buffer, from, n);
  }

  private void append(byte[] buffer, int from, int to) {
    length += to - from;
    if (length <= limit) {
      line.write(buffer, from, to - from);
    } else {
      line.reset();
    }
  }

  private void endLine() {
    if (!blank) {
      any = true;
      sink.accept(length <= limit ? whole() : tooLong());
    }
    line.reset();
    start += length + 1;
    number++;
    length = 0;
    blank = true;
  }

  private Raw whole() {
    return new Raw.Line(origin.line(number), start, line.toByteArray());
  }

  private Raw tooLong() {
    return new Raw.Unreadable(
        origin.line(number).name(),
        "line of %d bytes at byte offset %d is over the limit of %d bytes; its bytes are not kept"
            .formatted(length, start, limit));
  }
}
