package dev.dateline.app;

/** How a command can end. Part of the interface: scripts decide by these. */
public final class ExitCodes {

  /** Everything asked for was done. */
  public static final int DONE = 0;

  /** Something failed that nobody foresaw, or a check of {@code doctor} failed. */
  public static final int UNEXPECTED = 1;

  /** The command line or a setting is wrong. */
  public static final int USAGE = 2;

  /** Some inputs were rejected, each named; all others were processed. */
  public static final int REJECTED = 3;

  /**
   * The broker or the schema registry does not answer, or refuses us: password, certificate or
   * rights are wrong.
   */
  public static final int UNREACHABLE = 4;

  /** Schemas or schema ids do not fit those of the cluster. */
  public static final int INCOMPATIBLE = 5;

  /** Stopped by Ctrl-C or a signal, after a clean close. */
  public static final int INTERRUPTED = 130;

  private ExitCodes() {}
}
