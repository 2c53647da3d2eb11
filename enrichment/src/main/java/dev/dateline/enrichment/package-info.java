/**
 * Text in, annotations out. Pure: imports neither Kafka nor Avro, reads no clock, no network, no
 * default locale or charset.
 *
 * <p>Start at {@link dev.dateline.enrichment.Enricher}. Data flows one way: text, language, tokens,
 * then dates and entities.
 */
package dev.dateline.enrichment;
