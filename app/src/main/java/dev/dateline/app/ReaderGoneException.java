package dev.dateline.app;

/** Whoever read our output stopped reading, as {@code head} does. Not a failure: we just stop. */
public final class ReaderGoneException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReaderGoneException() {
    super("the reader of our output is gone", null, false, false);
  }
}
