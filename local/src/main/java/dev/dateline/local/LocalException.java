package dev.dateline.local;

/** Something on this machine keeps the stack from starting; the message says what to do. */
public final class LocalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LocalException(String sentence) {
    super(sentence);
  }

  LocalException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
