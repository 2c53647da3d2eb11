package dev.dateline.producer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The rejects file cannot be written; the message names it and says why. */
public final class RejectsFileException extends UncheckedIOException {

  private static final long serialVersionUID = 1L;

  RejectsFileException(Path file, IOException cause) {
    super("cannot write rejects file %s: %s".formatted(file, reason(cause)), cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "there is no such directory";
    }
    return cause instanceof FileSystemException e && e.getReason() != null
        ? e.getReason()
        : cause.toString();
  }
}
