package dev.dateline.streams;

/** The process ended again and again while it worked on one document, which is set aside for it. */
public final class DeadlyDocumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DeadlyDocumentException(int deaths) {
    super("%d times the process ended while it worked on this document".formatted(deaths));
  }
}
