package dev.dateline.enrichment.entities.document;

import dev.dateline.enrichment.entities.EntityType;
import dev.dateline.enrichment.entities.document.Mention.Decision;
import dev.dateline.enrichment.entities.lists.Hashes;
import dev.dateline.enrichment.entities.tagger.Observations;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same words name the same kind of thing in a document: the type with most confidence wins. */
final class OneType {

  /** A mention as sure as this keeps its type: "Milan beat Roma in Milan". */
  private static final double SURE = 0.95;

  /** What the mentions of the same words say. */
  private static final class Votes {
    private final Map<EntityType, Double> weights = new EnumMap<>(EntityType.class);
    private final Map<EntityType, Mention> surest = new EnumMap<>(EntityType.class);
    private Mention winner;

    void add(Mention mention) {
      var type = mention.type();
      weights.merge(type, mention.confidence(), Double::sum);
      surest.merge(type, mention, (a, b) -> a.confidence() < b.confidence() ? b : a);
      if (winner == null || weights.get(type) > weights.get(winner.type())) {
        winner = mention;
      }
    }

    Mention winner() {
      return surest.get(winner.type());
    }
  }

  private OneType() {}

  static List<Mention> of(Observations seen, List<Mention> mentions) {
    Map<Long, Votes> votes = new HashMap<>();
    for (var mention : mentions) {
      votes.computeIfAbsent(words(seen, mention), words -> new Votes()).add(mention);
    }
    var typed = new ArrayList<Mention>(mentions.size());
    for (var mention : mentions) {
      var winner = votes.get(words(seen, mention)).winner();
      boolean stays = winner.type() == mention.type() || mention.confidence() >= SURE;
      typed.add(stays ? mention : mention.retyped(winner, Decision.SAME_TYPE));
    }
    return typed;
  }

  private static long words(Observations seen, Mention mention) {
    return Hashes.phrase(seen.tokens(), mention.from(), mention.to());
  }
}
