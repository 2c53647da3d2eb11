package dev.dateline.producer.source;

import java.nio.file.Path;

/**
 * Where bytes come from.
 *
 * @param name as the user named it, for messages
 * @param uri absolute, for records
 */
public record Origin(String name, String uri) {

  static final Origin STDIN = new Origin("-", "stdin:-");

  static Origin of(Path file) {
    return new Origin(file.toString(), file.toAbsolutePath().normalize().toUri().toString());
  }

  /** A line of it, counted from 1. */
  Origin line(long number) {
    return new Origin(name + "#" + number, uri + "#" + number);
  }
}
