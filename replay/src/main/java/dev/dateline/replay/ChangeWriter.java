package dev.dateline.replay;

import java.util.List;

/** Writes changes, all of them or none. */
@FunctionalInterface
interface ChangeWriter {

  /**
   * Writes changes and how far that gets the work.
   *
   * @return false when somebody else wrote to one of their keys at the same time; then nothing was
   *     written, and what to write has to be decided again
   */
  boolean write(List<Change> changes, Ledger after);
}
