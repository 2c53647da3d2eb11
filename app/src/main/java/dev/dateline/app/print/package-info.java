/**
 * How records look outside: as JSON and as text for people. Knows Avro, nothing of Kafka, so that a
 * command without a broker loads none of it.
 *
 * <p>Start at {@link dev.dateline.app.print.RecordJson} and {@link
 * dev.dateline.app.print.ArticleText}.
 */
package dev.dateline.app.print;
