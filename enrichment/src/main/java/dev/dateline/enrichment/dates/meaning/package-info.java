/**
 * What a time expression means, and which calendar value that is, given the days its text may have
 * been written on.
 *
 * <p>Start at {@link dev.dateline.enrichment.dates.meaning.Resolver}. An expression is resolved
 * against the first and against the last possible day; only what both agree on is kept.
 */
package dev.dateline.enrichment.dates.meaning;
