/**
 * The topology that turns articles into enriched articles, and the one class that runs it.
 *
 * <p>Start at {@link dev.dateline.streams.EnrichmentTopology} for the flow, at {@link
 * dev.dateline.streams.ArticleEnrichment} for what happens to one article, at {@link
 * dev.dateline.streams.StreamsRunner} for the life-cycle. What becomes of a record that cannot be
 * processed is decided in one place, {@code Trouble}.
 */
package dev.dateline.streams;
