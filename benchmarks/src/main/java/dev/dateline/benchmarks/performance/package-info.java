/**
 * What Dateline costs, in one report of Markdown: stages, enrichment, end to end, publishing,
 * replay, start-up, memory, growth, long documents.
 *
 * <p>Start at {@link dev.dateline.benchmarks.performance.PerformanceReport}; a new {@code Section}
 * is named there.
 */
package dev.dateline.benchmarks.performance;
