/**
 * Calendar values as far as they are known.
 *
 * <p>Start at {@link dev.dateline.enrichment.dates.values.Stamp}.
 */
package dev.dateline.enrichment.dates.values;
