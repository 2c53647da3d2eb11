package dev.dateline.enrichment.entities.tagger;

import java.util.Locale;

/** What spoke for a name, by groups of features: how the model came to hold it for one. */
public final class Evidence {

  private static final String[] GROUPS = {
    "words", "shapes", "affixes", "lists", "word classes", "surroundings"
  };

  private Evidence() {}

  /**
   * The groups of features with their weight for the name's labels against staying outside, summed
   * over its tokens, in natural logarithms of odds: {@code words +2.1, shapes +1.4}.
   */
  public static String of(Model model, Observations seen, TaggedName name) {
    double[] weights = new double[GROUPS.length];
    var features = new Features(seen);
    int sentence = sentenceOf(seen, name.from());
    features.open(seen.tokens().sentenceStart(sentence), seen.tokens().sentenceEnd(sentence));
    for (int i = name.from(); i < name.to(); i++) {
      features.of(i);
      int label = Labels.of(name.type(), i, name.from(), name.to());
      for (int group = 0; group < GROUPS.length; group++) {
        weights[group] +=
            model.weight(features.values(), features.start(group), features.end(group), label);
      }
    }
    return shown(weights);
  }

  private static int sentenceOf(Observations seen, int token) {
    int sentence = 0;
    while (seen.tokens().sentenceEnd(sentence) <= token) {
      sentence++;
    }
    return sentence;
  }

  private static String shown(double[] weights) {
    var text = new StringBuilder();
    for (int group = 0; group < GROUPS.length; group++) {
      text.append(group == 0 ? "" : ", ")
          .append(String.format(Locale.ROOT, "%s %+.1f", GROUPS[group], weights[group]));
    }
    return text.toString();
  }
}
