package dev.dateline.producer.decode;

/** These bytes are no article; the message says why, for the person who sent them. */
public final class NotAnArticleException extends Exception {

  private static final long serialVersionUID = 1L;

  NotAnArticleException(String cause) {
    super(cause, null, false, false);
  }
}
