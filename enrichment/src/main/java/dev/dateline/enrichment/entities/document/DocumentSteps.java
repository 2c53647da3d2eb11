package dev.dateline.enrichment.entities.document;

import dev.dateline.enrichment.entities.lists.Lexicon;
import dev.dateline.enrichment.entities.tagger.Observations;
import dev.dateline.enrichment.entities.tagger.TaggedName;
import java.util.List;

/**
 * What lists, and one part of a document, say about another: names are trimmed, listed ones known,
 * the same words get one type, and what was found once is found wherever it stands. Each step is
 * linear in the document.
 */
public final class DocumentSteps {

  private DocumentSteps() {}

  /** The mentions of a document, in order, not overlapping. */
  public static List<Mention> of(Observations seen, Lexicon lexicon, List<TaggedName> names) {
    var listed = Listed.of(seen, lexicon, Trim.all(seen, names));
    var typed = OneType.of(seen, listed);
    return SameWords.of(seen, FamilyNames.of(seen, typed));
  }
}
