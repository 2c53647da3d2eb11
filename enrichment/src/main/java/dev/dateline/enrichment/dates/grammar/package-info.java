/**
 * Finds the words of time expressions with one automaton, and builds the expressions around them
 * with the rules of a language.
 *
 * <p>Start at {@link dev.dateline.enrichment.dates.grammar.Parser}. Everything but a {@code
 * Parser}, which serves one text, is immutable once built.
 */
package dev.dateline.enrichment.dates.grammar;
