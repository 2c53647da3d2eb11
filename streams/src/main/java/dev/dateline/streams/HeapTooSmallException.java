package dev.dateline.streams;

/** The heap does not hold the largest documents: sooner or later one would end the process. */
public final class HeapTooSmallException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  HeapTooSmallException(String message) {
    super(message);
  }
}
