/**
 * Finds people, organisations and places, and makes one entity of the mentions of one thing.
 *
 * <p>Start at {@link dev.dateline.enrichment.entities.EntityRecognizer}. The rules run in order: a
 * {@code Page} marks every token, a first reading keeps what is sure, a second spreads it over the
 * document, and {@code Grouping} makes entities of mentions, whoever found them.
 */
package dev.dateline.enrichment.entities;
