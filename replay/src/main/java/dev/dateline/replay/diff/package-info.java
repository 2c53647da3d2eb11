/**
 * What two results of the same articles differ in. Pure: knows records, not where they come from.
 *
 * <p>Start at {@link dev.dateline.replay.diff.ArticleComparison}; {@link
 * dev.dateline.replay.diff.DiffCollector} adds many of them up to a {@link
 * dev.dateline.replay.diff.RunDiff}.
 */
package dev.dateline.replay.diff;
