/**
 * The {@code dateline} command: thin commands over the other modules, and the pieces of a command
 * line that they share. The only reader of topics ({@code KafkaConsumer}) outside the topologies.
 *
 * <p>Start at {@link dev.dateline.app.Dateline}. Data goes to standard output, everything else to
 * standard error; {@link dev.dateline.app.ExitCodes} lists how a command can end.
 */
package dev.dateline.app;
