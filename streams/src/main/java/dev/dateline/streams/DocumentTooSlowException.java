package dev.dateline.streams;

import java.time.Duration;

/**
 * A document took more time than any may. The budget of work keeps documents far below that, so it
 * is a bug, or a machine that stood still.
 */
public final class DocumentTooSlowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DocumentTooSlowException(String stage, Duration taken, Duration limit) {
    super(
        "%d seconds had passed at the end of the stage '%s': a document may take %d"
            .formatted(taken.toSeconds(), stage, limit.toSeconds()));
  }
}
