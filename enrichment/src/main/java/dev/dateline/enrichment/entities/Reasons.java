package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.Explanation;
import dev.dateline.enrichment.Explanation.Reason;
import dev.dateline.enrichment.entities.document.Mention;
import dev.dateline.enrichment.entities.lists.Lexicon;
import dev.dateline.enrichment.entities.tagger.Evidence;
import dev.dateline.enrichment.entities.tagger.Model;
import dev.dateline.enrichment.entities.tagger.Observations;
import dev.dateline.enrichment.entities.tagger.TaggedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words what decided a mention. */
final class Reasons {

  private static final String STAGE = "entities";

  private final Model model;
  private final Lexicon lexicon;
  private final Observations seen;

  Reasons(Model model, Lexicon lexicon, Observations seen) {
    this.model = model;
    this.lexicon = lexicon;
    this.seen = seen;
  }

  Explanation of(Mention mention) {
    return new Explanation(
        STAGE, mention.span(seen.tokens()), mention.type().name(), reasons(mention));
  }

  private List<Reason> reasons(Mention mention) {
    var reasons = new ArrayList<Reason>();
    reasons.add(new Reason("decided", decision(mention)));
    reasons.add(new Reason("confidence", String.format(Locale.ROOT, "%.3f", mention.confidence())));
    lexicon
        .known(seen.tokens(), mention.from(), mention.to())
        .ifPresent(known -> reasons.add(new Reason("listed", known.id())));
    return reasons;
  }

  private String decision(Mention mention) {
    return switch (mention.decision()) {
      case MODEL -> "by the model: " + Evidence.of(model, seen, name(mention));
      case LIST -> "by a list of names";
      case SAME_WORDS -> "the same words stand at " + origin(mention);
      case FAMILY_NAME -> "family name of the person at " + origin(mention);
      case SAME_TYPE -> "the same words have this type at " + origin(mention);
    };
  }

  private static TaggedName name(Mention mention) {
    return new TaggedName(mention.from(), mention.to(), mention.type(), mention.confidence());
  }

  private int origin(Mention mention) {
    return seen.tokens().start(mention.origin());
  }
}
