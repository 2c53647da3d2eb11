package dev.dateline.enrichment.entities.document;

import java.util.ArrayList;
import java.util.List;

/** Looks for more mentions where none was found. */
final class Gaps {

  /** Says what is at a token. */
  @FunctionalInterface
  interface Finder {

    /**
     * The mention that starts at a token, or null.
     *
     * @param from first token of the gap
     * @param to one past its last token
     */
    Mention at(int token, int from, int to);
  }

  private final Finder finder;
  private final List<Mention> all = new ArrayList<>();

  private Gaps(Finder finder) {
    this.finder = finder;
  }

  /** The mentions and what is found between them, in order, in a document of so many tokens. */
  static List<Mention> fill(List<Mention> mentions, int tokens, Finder finder) {
    var gaps = new Gaps(finder);
    int at = 0;
    for (var mention : mentions) {
      gaps.search(at, mention.from());
      gaps.all.add(mention);
      at = mention.to();
    }
    gaps.search(at, tokens);
    return gaps.all;
  }

  private void search(int from, int to) {
    int at = from;
    while (at < to) {
      var found = finder.at(at, from, to);
      if (found != null) {
        all.add(found);
      }
      at = found == null ? at + 1 : found.to();
    }
  }
}
