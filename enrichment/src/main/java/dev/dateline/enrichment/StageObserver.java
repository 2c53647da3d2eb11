package dev.dateline.enrichment;

/**
 * Told as the stages of one document begin and end, one after the other. Whoever gives it may look
 * at a clock, which the stages themselves must not: nothing that an observer does changes what is
 * found. It may only end all of it, by an exception.
 */
@FunctionalInterface
public interface StageObserver {

  /** Looks at nothing. */
  StageObserver NONE = stage -> {};

  /**
   * A stage begins.
   *
   * @param stage as for {@link #ended}
   */
  default void begins(String stage) {}

  /**
   * A stage has ended.
   *
   * @param stage {@code language}, {@code tokens}, {@code entities} or {@code dates}
   */
  void ended(String stage);
}
