/**
 * Finds people, organisations and places, and makes one entity of the mentions of one thing.
 *
 * <p>Start at {@link dev.dateline.enrichment.entities.EntityStage}, which asks the first {@link
 * dev.dateline.enrichment.entities.EntityRecognizer} that reads the language. In the one that ships
 * data flows one way: {@code tagger} looks and tags, {@code document} confirms and completes,
 * {@code grouping} makes entities, and all of them ask {@code lists}.
 */
package dev.dateline.enrichment.entities;
