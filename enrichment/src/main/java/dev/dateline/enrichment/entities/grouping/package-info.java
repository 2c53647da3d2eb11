/**
 * Makes one entity of the mentions that name one thing, with its id.
 *
 * <p>Start at {@link dev.dateline.enrichment.entities.grouping.Grouping}.
 */
package dev.dateline.enrichment.entities.grouping;
