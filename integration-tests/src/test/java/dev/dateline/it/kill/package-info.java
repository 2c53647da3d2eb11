/**
 * What holds when processes are killed: enrichers, publishers, the broker and the registry run as
 * the processes they are in production, and what readers of committed records see is counted.
 */
package dev.dateline.it.kill;
