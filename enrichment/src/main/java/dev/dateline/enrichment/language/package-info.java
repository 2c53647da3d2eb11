/**
 * Tells the language of a text, or that it is in none.
 *
 * <p>Start at {@link dev.dateline.enrichment.language.LanguageStage}: the declared language first,
 * else what {@link dev.dateline.enrichment.language.LangidLanguageDetector} finds: clean a copy,
 * look at its letters, score windows, let them vote, calibrate.
 */
package dev.dateline.enrichment.language;
