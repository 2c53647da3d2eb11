package dev.dateline.training;

import dev.dateline.enrichment.entities.lists.Lexicon;
import dev.dateline.enrichment.entities.tagger.Features;
import dev.dateline.enrichment.entities.tagger.Labels;
import dev.dateline.enrichment.entities.tagger.Observations;
import dev.dateline.enrichment.entities.tagger.WordClasses;
import dev.dateline.enrichment.text.Tokenizer;
import dev.dateline.enrichment.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Labelled texts as the tagger will see them: features and right labels, sentence by sentence. */
final class Examples {

  /**
   * A sentence.
   *
   * @param features for each token its feature hashes
   * @param labels for each token the right label
   * @param weight how much it counts, 1 for a sentence labelled by reading
   */
  @SuppressWarnings("ArrayRecordComponent") // held by the million, never compared
  record Sentence(int[][] features, byte[] labels, float weight) {}

  private Examples() {}

  static List<Sentence> of(
      List<Labelled> texts, Lexicon lexicon, WordClasses classes, float weight) {
    var sentences = new ArrayList<Sentence>();
    for (var text : texts) {
      add(text, lexicon, classes, weight, sentences);
    }
    return sentences;
  }

  private static void add(
      Labelled text, Lexicon lexicon, WordClasses classes, float weight, List<Sentence> into) {
    var tokens = Tokenizer.tokenize(text.text());
    byte[] labels = labels(tokens, text.names());
    var features = new Features(new Observations(tokens, lexicon, classes));
    for (int s = 0; s < tokens.sentences(); s++) {
      int from = tokens.sentenceStart(s);
      int to = tokens.sentenceEnd(s);
      features.open(from, to);
      int[][] rows = new int[to - from][];
      for (int i = from; i < to; i++) {
        int size = features.of(i);
        rows[i - from] = Arrays.copyOf(features.values(), size);
      }
      into.add(new Sentence(rows, Arrays.copyOfRange(labels, from, to), weight));
    }
  }

  /** The label of every token; a name that ends inside a token takes the whole token. */
  static byte[] labels(Tokens tokens, List<Labelled.Name> names) {
    byte[] labels = new byte[tokens.size()];
    for (var name : names) {
      int from = tokens.tokenAt(name.span().start());
      int to = tokens.tokenAt(name.span().end());
      for (int i = from; i < to; i++) {
        labels[i] = (byte) Labels.of(name.type(), i, from, to);
      }
    }
    repairAtSentences(tokens, labels);
    return labels;
  }

  /** A name across the end of a sentence cannot be found: it is left out of the lesson. */
  private static void repairAtSentences(Tokens tokens, byte[] labels) {
    for (int s = 0; s < tokens.sentences(); s++) {
      int from = tokens.sentenceStart(s);
      int to = tokens.sentenceEnd(s);
      for (int i = from; i < to && !Labels.startsClean(labels[i]); i++) {
        labels[i] = Labels.OUT;
      }
      for (int i = to - 1; i >= from && !Labels.endsClean(labels[i]); i--) {
        labels[i] = Labels.OUT;
      }
    }
  }
}
