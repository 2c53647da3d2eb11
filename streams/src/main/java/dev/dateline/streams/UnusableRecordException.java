package dev.dateline.streams;

/** A record that is no article we can enrich, whatever we do: it is set aside. */
public final class UnusableRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableRecordException(String message) {
    super(message);
  }
}
