package dev.dateline.enrichment.entities.document;

import dev.dateline.enrichment.entities.EntityType;
import dev.dateline.enrichment.entities.document.Mention.Decision;
import dev.dateline.enrichment.entities.lists.PhraseTable;
import dev.dateline.enrichment.entities.tagger.Observations;
import java.util.ArrayList;
import java.util.List;

/** A family name alone is the person whom the document names in full, whatever else it may mean. */
final class FamilyNames {

  /** A mention as sure as this of another type stays: "Washington" beside "George Washington". */
  private static final double SURE = 0.9;

  private FamilyNames() {}

  static List<Mention> of(Observations seen, List<Mention> mentions) {
    var families = new PhraseTable();
    for (int n = 0; n < mentions.size(); n++) {
      learn(seen, mentions.get(n), n, families);
    }
    var typed = new ArrayList<Mention>(mentions.size());
    for (var mention : mentions) {
      int person = families.exact(seen.tokens(), mention.from(), mention.to());
      boolean stays =
          person < 0 || mention.type() == EntityType.PERSON || mention.confidence() >= SURE;
      typed.add(stays ? mention : mention.retyped(mentions.get(person), Decision.FAMILY_NAME));
    }
    return typed;
  }

  /** Adds the family name of a person named in full. */
  static void learn(Observations seen, Mention mention, int number, PhraseTable families) {
    if (mention.type() != EntityType.PERSON) {
      return;
    }
    int last = NameParts.last(seen, mention);
    if (last > mention.from()
        && seen.tokens().end(mention.to() - 1) - seen.tokens().start(last) > 2) {
      families.add(seen.tokens(), last, mention.to(), number);
    }
    if (NameParts.familyFirst(seen, mention)) {
      families.add(seen.tokens(), mention.from(), mention.from() + 1, number);
    }
  }
}
