/**
 * Cuts a text into tokens and sentences, once, for all stages; every span is exact by construction.
 *
 * <p>Start at {@link dev.dateline.enrichment.text.Tokenizer}. Knows no language: rules that depend
 * on words are lists in {@code sentence-words.txt}.
 */
package dev.dateline.enrichment.text;
