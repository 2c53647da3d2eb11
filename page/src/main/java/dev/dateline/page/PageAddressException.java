package dev.dateline.page;

/** The page cannot be served on its address; the message says why. */
public final class PageAddressException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PageAddressException(String message, Throwable cause) {
    super(message, cause);
  }
}
