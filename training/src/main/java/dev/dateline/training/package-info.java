/**
 * Trains and evaluates the models of {@code dev.dateline.enrichment.entities}; never on the
 * product's class path.
 *
 * <p>Start at {@link dev.dateline.training.TrainingMain}. Data flows one way: labelled texts,
 * examples with features, weights, a trimmed model with its card.
 */
package dev.dateline.training;
