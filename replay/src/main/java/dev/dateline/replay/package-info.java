/**
 * Enriches the past again as one safe operation: choose articles, run the very same topology over
 * them beside the live one, compare, switch over, switch back.
 *
 * <p>What is known of runs stands in {@link dev.dateline.replay.Runs}; each has topics, a consumer
 * group and state of its own, and nothing else is ever deleted.
 */
package dev.dateline.replay;
