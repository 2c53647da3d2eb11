package dev.dateline.enrichment.entities.document;

import dev.dateline.enrichment.entities.EntityType;
import dev.dateline.enrichment.entities.document.Mention.Decision;
import dev.dateline.enrichment.entities.lists.Hashes;
import dev.dateline.enrichment.entities.lists.Known;
import dev.dateline.enrichment.entities.lists.Lexicon;
import dev.dateline.enrichment.entities.lists.NameKind;
import dev.dateline.enrichment.entities.lists.NameList;
import dev.dateline.enrichment.entities.lists.PhraseTable;
import dev.dateline.enrichment.entities.tagger.Observations;
import java.util.List;

/**
 * What our own lists are sure of: a name that they have as one thing only is that thing, and one of
 * several words is found where the model missed it ("penisola coreana", "Casa Bianca").
 */
final class Listed {

  /**
   * About half of what lists add agrees with annotated text in five languages; most of the rest is
   * convention. What they say is worth no more.
   */
  private static final double CONFIDENCE = 0.5;

  /** A mention as sure as this keeps the type that the model gave it. */
  private static final double SURE = 0.95;

  private static final int SHORTEST = 5;

  private final Observations seen;
  private final Lexicon lexicon;

  private Listed(Observations seen, Lexicon lexicon) {
    this.seen = seen;
    this.lexicon = lexicon;
  }

  static List<Mention> of(Observations seen, Lexicon lexicon, List<Mention> mentions) {
    var step = new Listed(seen, lexicon);
    var typed = mentions.stream().map(step::typed).toList();
    return Gaps.fill(typed, seen.tokens().size(), step::listedAt);
  }

  private Mention typed(Mention mention) {
    for (NameList list : lexicon.lists()) {
      long match = list.longest(seen.exact(), mention.from(), mention.to());
      if (match != PhraseTable.NONE && PhraseTable.end(match) == mention.to()) {
        return typed(mention, list, match);
      }
    }
    return mention;
  }

  private static Mention typed(Mention mention, NameList list, long match) {
    var type = list.known(match).map(Known::type).orElse(mention.type());
    boolean stays =
        type == mention.type() || mention.confidence() >= SURE || !isOneThing(list.kinds(match));
    return stays ? mention : listed(mention.from(), mention.to(), type);
  }

  private Mention listedAt(int i, int from, int to) {
    for (NameList list : lexicon.lists()) {
      long match = list.longest(seen.exact(), i, to);
      if (match != PhraseTable.NONE
          && isSure(list.kinds(match), i, PhraseTable.end(match), from, to)) {
        return listed(i, PhraseTable.end(match), list.known(match).orElseThrow().type());
      }
    }
    return inflectedAt(i, from, to);
  }

  /** "Nigerias", where the language's names take such an ending: the model knows few of them. */
  private Mention inflectedAt(int i, int from, int to) {
    if (!tellsItself(i)) {
      return null;
    }
    for (String ending : lexicon.endings()) {
      int end = seen.tokens().end(i) - ending.length();
      if (seen.tokens().text().startsWith(ending, end) && !seen.insideLonger(i, i + 1, from, to)) {
        return plain(i, Hashes.exact(seen.tokens().text(), seen.tokens().start(i), end));
      }
    }
    return null;
  }

  private Mention plain(int i, long word) {
    for (NameList list : lexicon.lists()) {
      long match = list.word(word);
      if (match != PhraseTable.NONE
          && (isOneThing(list.kinds(match)) || list.kinds(match) == NameKind.REGION.bit())) {
        return listed(i, i + 1, list.known(match).orElseThrow().type());
      }
    }
    return null;
  }

  private boolean isSure(int kinds, int start, int end, int from, int to) {
    return isOneThing(kinds)
        && (end > start + 1 || tellsItself(start))
        && !seen.insideLonger(start, end, from, to);
  }

  /** One word is enough when it is long, inside a sentence, and has its capital everywhere. */
  private boolean tellsItself(int i) {
    int length = seen.tokens().end(i) - seen.tokens().start(i);
    return length >= SHORTEST
        && seen.hasCapital(i)
        && !seen.opens(i)
        && !seen.loud(i)
        && !seen.alsoInLowerCase(i);
  }

  /** True for a name that stands in our own lists and in no other. */
  private static boolean isOneThing(int kinds) {
    return kinds == NameKind.OWN_ORGANIZATION.bit()
        || kinds == NameKind.OWN_PLACE.bit()
        || kinds == NameKind.OWN_PERSON.bit();
  }

  private static Mention listed(int from, int to, EntityType type) {
    return Mention.of(from, to, type, CONFIDENCE, Decision.LIST);
  }
}
