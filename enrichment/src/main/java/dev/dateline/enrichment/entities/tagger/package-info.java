/**
 * Finds names with a trained model: a linear-chain conditional random field over hashed features.
 *
 * <p>Start at {@link dev.dateline.enrichment.entities.tagger.Tagger}. Data flows one way: {@code
 * Observations} of a document, {@code Features} of a token, scores of a {@code Model}, the best
 * labels of a {@code Segment}. Models are made by the module {@code training}.
 */
package dev.dateline.enrichment.entities.tagger;
