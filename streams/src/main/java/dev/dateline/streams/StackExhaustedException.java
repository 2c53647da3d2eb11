package dev.dateline.streams;

/** A stage needed more stack for one document than a thread has: a bug, held to that document. */
public final class StackExhaustedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StackExhaustedException(String stage, StackOverflowError cause) {
    super("the stage '%s' ran out of stack on this document".formatted(stage), cause);
  }
}
