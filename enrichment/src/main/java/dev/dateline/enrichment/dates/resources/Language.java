package dev.dateline.enrichment.dates.resources;

import dev.dateline.enrichment.dates.grammar.Grammar;
import dev.dateline.enrichment.dates.grammar.Lexicon;

/**
 * What one language knows of time.
 *
 * @param lexicon its words
 * @param grammar its rules
 * @param endings its verb endings
 */
public record Language(Lexicon lexicon, Grammar grammar, Endings endings) {}
