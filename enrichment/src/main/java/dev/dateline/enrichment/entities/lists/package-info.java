/**
 * What is known of names before a text is read: lists of places, organisations and people, and
 * words that say something of the names beside them.
 *
 * <p>Start at {@link dev.dateline.enrichment.entities.lists.Lexicon}. Words and phrases are looked
 * up by 64-bit hashes, so that no look-up builds a string.
 */
package dev.dateline.enrichment.entities.lists;
