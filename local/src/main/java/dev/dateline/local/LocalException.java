package dev.dateline.local;

/** The local stack cannot start or go on; the message is a sentence that says what to do. */
public final class LocalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LocalException(String message) {
    super(message);
  }

  LocalException(String message, Throwable cause) {
    super(message, cause);
  }
}
