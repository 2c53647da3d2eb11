package dev.dateline.replay;

/**
 * What a rollback did.
 *
 * @param restored articles whose live record is again the one from before the promotion
 * @param removed articles that had no live record before the promotion, and have none again
 * @param left articles that the promotion published and whose live record is another one by now
 */
public record RollbackSummary(long restored, long removed, long left) {}
