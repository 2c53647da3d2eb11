package dev.dateline.schemas;

/** What came back is no answer of a registry; a proxy's page, for example. */
final class NoAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoAnswerException(String what, Throwable cause) {
    super(what, cause);
  }
}
