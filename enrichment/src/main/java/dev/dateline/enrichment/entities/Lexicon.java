package dev.dateline.enrichment.entities;

import java.util.List;

/**
 * All that is known of one language's names: cue words and name lists. Never changed once built.
 *
 * @param cues the flags of a word
 * @param names known names; a match's value is an index into {@code known}
 * @param known what the names stand for
 * @param sure how many of {@code known}, from the first, are sure; the rest are towns with names
 *     that may be a word or a person's too
 * @param nounsCapitalised true when a capital says nothing about a noun
 */
record Lexicon(
    LongIntTable cues, PhraseTable names, List<Known> known, int sure, boolean nounsCapitalised) {

  /** The cue bits of a word, 0 for none. */
  int flags(long word) {
    int flags = cues.get(word);
    return flags == LongIntTable.ABSENT ? 0 : flags;
  }
}
