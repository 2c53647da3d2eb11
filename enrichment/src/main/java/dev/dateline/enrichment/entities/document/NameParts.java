package dev.dateline.enrichment.entities.document;

import dev.dateline.enrichment.entities.lists.Cue;
import dev.dateline.enrichment.entities.tagger.Observations;

/** The parts of a person's name: what stands between its spaces, so that "Jong-un" is one. */
final class NameParts {

  private NameParts() {}

  /** First token of the last part. */
  static int last(Observations seen, Mention person) {
    int from = person.to() - 1;
    while (from > person.from() && seen.tokens().touchesNext(from - 1)) {
      from--;
    }
    return from;
  }

  /** One past the last token of the first part. */
  static int first(Observations seen, Mention person) {
    int to = person.from() + 1;
    while (to < person.to() && seen.tokens().touchesNext(to - 1)) {
      to++;
    }
    return to;
  }

  /** True when the family name stands first: "Kim Jong-un", "Xi Jinping". */
  static boolean familyFirst(Observations seen, Mention person) {
    return seen.is(person.from(), Cue.SURNAME_FIRST)
        && first(seen, person) == person.from() + 1
        && person.length() > 1;
  }
}
