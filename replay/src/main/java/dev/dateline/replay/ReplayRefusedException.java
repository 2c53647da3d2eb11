package dev.dateline.replay;

/**
 * What was asked of a replay makes no sense or would do harm; the message says why and what to do.
 */
public final class ReplayRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A refusal. */
  public ReplayRefusedException(String message) {
    super(message);
  }
}
