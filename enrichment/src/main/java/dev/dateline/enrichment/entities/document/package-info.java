/**
 * What lists, and one part of a document, say about the names that a model found in it.
 *
 * <p>Start at {@link dev.dateline.enrichment.entities.document.DocumentSteps}: the steps run in
 * order, each from mentions to mentions.
 */
package dev.dateline.enrichment.entities.document;
