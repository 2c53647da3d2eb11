package dev.dateline.enrichment;

/**
 * Told as the stages of one document end, one after the other. Whoever gives it may look at a
 * clock, which the stages themselves must not: nothing that an observer does changes what is found.
 */
@FunctionalInterface
public interface StageObserver {

  /** Looks at nothing. */
  StageObserver NONE = stage -> {};

  /**
   * A stage has ended, and the next one begins.
   *
   * @param stage {@code language}, {@code tokens}, {@code entities} or {@code dates}
   */
  void ended(String stage);
}
