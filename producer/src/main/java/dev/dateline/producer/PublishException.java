package dev.dateline.producer;

/**
 * The brokers or the registry cannot be used, so nothing more is published. The articles are fine.
 */
public final class PublishException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PublishException(String message, Throwable cause) {
    super(message, cause);
  }
}
