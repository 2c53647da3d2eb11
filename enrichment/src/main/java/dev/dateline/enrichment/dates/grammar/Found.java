package dev.dateline.enrichment.dates.grammar;

/**
 * A phrase of the lexicon, wherever it stands.
 *
 * @param sense what it means
 * @param tokens how many tokens it has
 * @param capture what it gives to a slot
 */
record Found(Sense sense, int tokens, Capture capture) {

  static Found of(Sense sense, int tokens) {
    return new Found(sense, tokens, Capture.value(sense.number(), sense.value()));
  }
}
