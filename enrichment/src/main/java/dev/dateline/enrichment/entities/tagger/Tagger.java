package dev.dateline.enrichment.entities.tagger;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds names with a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001)
 * over hashed features. One per document; linear in its length.
 */
public final class Tagger {

  /** Longer runs, which no sentence has, are cut, so that memory does not grow with them. */
  private static final int LONGEST_RUN = 1_000;

  private final Features features;
  private final Segment segment;
  private final List<TaggedName> found = new ArrayList<>();

  private Tagger(Model model, Observations seen) {
    this.features = new Features(seen);
    this.segment = new Segment(model);
  }

  /** The names in a document, in order, not overlapping, none across a sentence's end. */
  public static List<TaggedName> names(Model model, Observations seen) {
    var tagger = new Tagger(model, seen);
    var tokens = seen.tokens();
    var open = new boolean[0];
    for (int s = 0; s < tokens.sentences(); s++) {
      int from = tokens.sentenceStart(s);
      int to = tokens.sentenceEnd(s);
      open = open.length < to - from ? new boolean[2 * (to - from)] : open;
      model.gate().mark(seen, from, to, open);
      tagger.sentence(from, to, open);
    }
    return tagger.found;
  }

  private void sentence(int from, int to, boolean[] open) {
    features.open(from, to);
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && open[end - from] && end - at < LONGEST_RUN) {
        end++;
      }
      if (end > at) {
        run(at, end);
      }
      at = Math.max(end, at + 1);
    }
  }

  private void run(int from, int to) {
    segment.start(to - from);
    for (int i = from; i < to; i++) {
      segment.score(i - from, features.values(), features.of(i));
    }
    segment.decode();
    collect(from, to);
  }

  private void collect(int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      int label = segment.label(i - from);
      if (Labels.opens(label)) {
        start = i;
      }
      if (Labels.closes(label)) {
        double confidence = segment.confidence(start - from, i + 1 - from);
        found.add(new TaggedName(start, i + 1, Labels.type(label), confidence));
      }
    }
  }
}
