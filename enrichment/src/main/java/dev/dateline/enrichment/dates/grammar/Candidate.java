package dev.dateline.enrichment.dates.grammar;

/**
 * A rule that may be tried.
 *
 * @param rule the rule
 * @param needs what it cannot do without; see {@link Needs}
 */
record Candidate(Rule rule, long needs) {}
