package dev.dateline.replay;

/** What becomes of one record in a promotion or a rollback. */
enum Outcome {
  /** Published where nothing was live. */
  ADDED,
  /** Published in place of what was live, which is kept. */
  REPLACED,
  /** Left out: what is live has the same bytes. */
  UNCHANGED,
  /** Left out: what is live is of a later version of the article. */
  OUTDATED,
  /** What was live before is live again. */
  RESTORED,
  /** Nothing was live before, and nothing is again. */
  REMOVED,
  /** Left as it is: what the promotion published is not live any more. */
  LEFT
}
