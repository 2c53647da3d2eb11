package dev.dateline.streams;

import java.nio.file.Path;

/** The state directory cannot be used: another process holds it, or it cannot be written. */
public final class StateDirectoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StateDirectoryException(Path directory, Throwable cause) {
    super(
        "cannot use state directory %s: another process holds it, or it cannot be written"
            .formatted(directory),
        cause);
  }
}
