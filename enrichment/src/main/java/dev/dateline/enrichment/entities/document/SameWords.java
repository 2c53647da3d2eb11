package dev.dateline.enrichment.entities.document;

import dev.dateline.enrichment.entities.document.Mention.Decision;
import dev.dateline.enrichment.entities.lists.Cue;
import dev.dateline.enrichment.entities.lists.PhraseTable;
import dev.dateline.enrichment.entities.tagger.Observations;
import java.util.List;

/** Finds what was found once, and the family names of persons, wherever the document has them. */
final class SameWords {

  /** Only what is rather a name than not is looked for again. */
  private static final double LEAST = 0.5;

  private final Observations seen;
  private final List<Mention> mentions;
  private final PhraseTable words = new PhraseTable();

  private SameWords(Observations seen, List<Mention> mentions) {
    this.seen = seen;
    this.mentions = mentions;
  }

  static List<Mention> of(Observations seen, List<Mention> mentions) {
    var step = new SameWords(seen, mentions);
    step.collect();
    return Gaps.fill(mentions, seen.tokens().size(), step::again);
  }

  private void collect() {
    for (int n = 0; n < mentions.size(); n++) {
      var mention = mentions.get(n);
      if (mention.confidence() >= LEAST && tellsItself(mention)) {
        words.add(seen.tokens(), mention.from(), mention.to(), n);
      }
    }
    for (int n = 0; n < mentions.size(); n++) {
      if (mentions.get(n).confidence() >= LEAST) {
        FamilyNames.learn(seen, mentions.get(n), n, words);
      }
    }
  }

  /** One letter or a word that is common too says nothing elsewhere. */
  private boolean tellsItself(Mention mention) {
    int from = mention.from();
    return mention.length() > 1
        || (seen.tokens().end(from) - seen.tokens().start(from) > 2
            && seen.hasCapital(from)
            && !seen.is(from, Cue.COMMON)
            && !seen.alsoInLowerCase(from));
  }

  private Mention again(int i, int from, int to) {
    if (!seen.hasCapital(i) || (seen.opens(i) && seen.alsoInLowerCase(i))) {
      return null;
    }
    long match = words.longest(seen.exact(), i, to);
    if (match == PhraseTable.NONE || seen.insideLonger(i, PhraseTable.end(match), from, to)) {
      return null;
    }
    var first = mentions.get(PhraseTable.value(match));
    int end = PhraseTable.end(match);
    var why = end - i < first.length() ? Decision.FAMILY_NAME : Decision.SAME_WORDS;
    return new Mention(i, end, first.type(), first.confidence(), why, first.from());
  }
}
