/**
 * Reads the resource files that say what a language knows of time, and checks them.
 *
 * <p>Start at {@link dev.dateline.enrichment.dates.resources.LanguageReader}; the format is
 * described in docs/dates.md.
 */
package dev.dateline.enrichment.dates.resources;
