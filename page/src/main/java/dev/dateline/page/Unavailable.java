package dev.dateline.page;

/** Why there is no answer now; its message is a sentence for the reader. */
final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unavailable(String message) {
    super(message);
  }
}
