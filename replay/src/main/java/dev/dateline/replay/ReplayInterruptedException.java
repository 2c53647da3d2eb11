package dev.dateline.replay;

/** Somebody told a replay to stop; what it has done stays done, and it can be gone on with. */
public final class ReplayInterruptedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReplayInterruptedException() {
    super("stopped; what is done stays done, and the same command goes on");
  }
}
