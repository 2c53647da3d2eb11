package dev.dateline.app;

/**
 * A command cannot go on, for a reason that one sentence explains. The sentence says what to do
 * about it; it is all that the user sees unless they ask for more with {@code --debug}.
 */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /**
   * A failure without a cause worth showing.
   *
   * @param exitCode one of {@link ExitCodes}
   * @param sentence what is wrong and the way out
   */
  public CommandFailure(int exitCode, String sentence) {
    this(exitCode, sentence, null);
  }

  /**
   * A failure with its cause.
   *
   * @param exitCode one of {@link ExitCodes}
   * @param sentence what is wrong and the way out
   * @param cause shown with {@code --debug}; may be null
   */
  public CommandFailure(int exitCode, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  /** One of {@link ExitCodes}. */
  public int exitCode() {
    return exitCode;
  }
}
