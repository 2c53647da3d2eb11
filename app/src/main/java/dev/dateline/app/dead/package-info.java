/**
 * Dead letters as people see them: grouped by their cause, chosen by conditions, made into records
 * to send back. Plain values and functions: nothing here talks to a cluster.
 *
 * <p>Start at {@link dev.dateline.app.dead.Letter}.
 */
package dev.dateline.app.dead;
